package org.banli.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one place where answers are checked: for pages, for REST and for scenarios alike. */
public interface Validation {

  /**
   * Checks and normalises answers. Numbers become {@link java.math.BigDecimal}, dates stay ISO
   * text, hidden fields are dropped, unknown keys are defects.
   *
   * @param page only that page when present, else the whole form
   * @param context facts that conditions may read beside the answers
   */
  Checked check(Form form, Optional<String> page, Map<String, ?> answers, Map<String, ?> context);

  /** Answers after normalisation, and what is wrong with them. */
  record Checked(Map<String, Object> answers, List<Defect> defects) {

    public boolean ok() {
      return defects.isEmpty();
    }
  }

  /**
   * One defect.
   *
   * @param path {@code members[2].idNumber}
   * @param message key in {@code messages/form}, with arguments
   */
  record Defect(String path, String message, List<Object> arguments) {}
}
