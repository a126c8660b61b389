package org.banli.form;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** FEEL, behind our own door. A leading {@code =} is ignored. */
public interface Expressions {

  /**
   * Null when FEEL says null. Numbers come back as {@link java.math.BigDecimal}, lists as {@link
   * java.util.List}, contexts as {@link Map}, dates as {@link java.time.LocalDate}.
   */
  @Nullable Object evaluate(String expression, Map<String, ?> context);

  /** True only when FEEL says true. */
  boolean test(String expression, Map<String, ?> context);

  /** What is wrong with the expression; empty when it can be parsed. */
  Optional<String> defect(String expression);
}
