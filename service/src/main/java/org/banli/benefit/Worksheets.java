package org.banli.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/** The worksheet of a case: the same sheet for reviewer, applicant and letter. */
public interface Worksheets {

  /** Computes the matter's lines on today's facts and keeps the sheet. */
  Sheet compute(CaseNo no);

  Optional<Sheet> latest(CaseNo no);

  /** A computed sheet; {@code standards} names each parameter used by key with its row's id. */
  record Sheet(CaseNo no, LocalDate on, List<Line> lines, Map<String, Long> standards) {}

  /** A line: its value and the formula with the numbers filled in. */
  record Line(
      String key,
      Bilingual label,
      @Nullable Object value,
      String unit,
      String formula,
      String law,
      boolean shown) {}
}
