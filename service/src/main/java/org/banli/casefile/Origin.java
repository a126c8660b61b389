package org.banli.casefile;

import java.util.Optional;
import java.util.OptionalLong;

/** What a case is about: an ended case, or an entry of a register; exactly one of them. */
public record Origin(Optional<CaseNo> caseNo, OptionalLong entry) {

  private static final String CASE_NO = "[A-Z]{2,4}\\d{6}-\\d{4}-\\d{6}";

  public static Origin of(CaseNo no) {
    return new Origin(Optional.of(no), OptionalLong.empty());
  }

  public static Origin of(long entry) {
    return new Origin(Optional.empty(), OptionalLong.of(entry));
  }

  /** From an address: a case number, or the number of an entry; empty for anything else. */
  public static Optional<Origin> parse(String text) {
    if (text.matches(CASE_NO)) {
      return Optional.of(of(new CaseNo(text)));
    }
    return text.matches("\\d{1,18}") ? Optional.of(of(Long.parseLong(text))) : Optional.empty();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return caseNo.map(CaseNo::value).orElseGet(() -> Long.toString(entry.orElseThrow()));
  }
}
