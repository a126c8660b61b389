package org.banli.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;

/** One row per fact with from-to dates and its source case; never deleted. */
public interface Registers {

  /**
   * Enters what the matter's register rules say for the outcome. Idempotent per case and rule.
   *
   * <p>The field {@code from} is the first day, today when a rule has none (relief begins with the
   * month after the decision, 最低生活保障审核确认办法 Art. 21: its matter says so); the field {@code to} is
   * the last day.
   *
   * @throws IllegalStateException when a rule gives no person with an identity number, or no date
   */
  List<Entry> enter(CaseNo no, String outcome);

  /** Entries about a person, newest first, ended ones included. */
  List<Entry> ofPerson(String register, String idNumber);

  /** Entries that a case made, oldest first. */
  List<Entry> ofCase(CaseNo no);

  /**
   * Sets the last day of an entry. Setting it again to a later day changes nothing. A day before
   * its first lifts the entry at once; its first day then stays its last.
   *
   * @param by the case that decided it
   */
  void end(long entry, LocalDate last, CaseNo by);

  /**
   * An entry.
   *
   * @param fields as the rule names them, without {@code from} and {@code to}; {@code persons} are
   *     those it is about
   * @param to the last day, never before the first
   * @param lifted since when it no longer stands whatever its days say
   */
  record Entry(
      long id,
      String register,
      CaseNo source,
      Map<String, Object> fields,
      LocalDate from,
      Optional<LocalDate> to,
      Optional<Instant> lifted) {

    public boolean standsOn(LocalDate day) {
      return lifted.isEmpty()
          && !from.isAfter(day)
          && to.filter(last -> last.isBefore(day)).isEmpty();
    }
  }
}
