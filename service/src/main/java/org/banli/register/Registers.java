package org.banli.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;

/**
 * One row per fact with from-to dates and its source; never deleted. An entry is found by every key
 * of those it is about: identity numbers, unified social credit codes, certificate numbers, or any
 * other text such as a plain name; blanks around and small letters are forgiven.
 */
public interface Registers {

  /**
   * Does what the matter's register rules say for the outcome: ends entries, enters one, or both.
   * Idempotent per case and rule. What ends is locked and read again first, so that of two cases
   * about one entry the second sees what the first left.
   *
   * <p>The field {@code from} is the first day, today when a rule has none (relief begins with the
   * month after the decision, 最低生活保障审核确认办法 Art. 21: its matter says so); the field {@code to} is
   * the last day. A rule without a day ends its entries at once; one that enters too ends them with
   * the day before the new entry begins.
   *
   * @return the entries made
   * @throws IllegalStateException when a rule that enters gives nobody to be found by, or no date
   */
  List<Entry> enter(CaseNo no, String outcome);

  /** Enters what stood before this system, once per register and key. */
  Entry load(Loaded loaded);

  /** Entries about somebody, by one of the keys, newest first, ended ones included. */
  List<Entry> ofPerson(String register, String key);

  /** Entries about any of these, each once, newest first, ended ones included. */
  List<Entry> ofAny(String register, List<String> keys);

  /** By its number. */
  Optional<Entry> find(long entry);

  /** Entries of a division and below that stand today, oldest first. */
  List<Entry> standing(String register, String path);

  /** Entries that a case made, oldest first. */
  List<Entry> ofCase(CaseNo no);

  /** Entries that a case ended, oldest first. */
  List<Entry> endedBy(CaseNo no);

  /**
   * Sets the last day of an entry. Setting it again to a later day changes nothing. A day before
   * its first lifts the entry at once; its first day then stays its last.
   *
   * @param by the case that decided it
   */
  void end(long entry, LocalDate last, CaseNo by);

  /**
   * An entry from before this system. Registers with follow-ups take none: theirs belong to cases.
   *
   * @param key makes it the same entry when it is loaded again
   * @param origin where it comes from, for people
   * @param persons each with {@code name}, and {@code idNumber} or {@code code}
   * @param mark why it ended, as in {@code matter.yaml}; empty when it stands or nothing was said
   */
  record Loaded(
      String register,
      String key,
      String origin,
      DivisionCode division,
      List<Map<String, Object>> persons,
      Map<String, Object> fields,
      LocalDate from,
      Optional<LocalDate> to,
      String mark) {

    public Loaded {
      if (!mark.isEmpty() && to.isEmpty()) {
        throw new IllegalArgumentException("an entry that stands has no mark: " + mark);
      }
    }

    /** An entry of which nobody says why it ended. */
    public Loaded(
        String register,
        String key,
        String origin,
        DivisionCode division,
        List<Map<String, Object>> persons,
        Map<String, Object> fields,
        LocalDate from,
        Optional<LocalDate> to) {
      this(register, key, origin, division, persons, fields, from, to, "");
    }
  }

  /**
   * An entry.
   *
   * @param source the case that made it; {@code origin} says where it comes from when none did
   * @param fields as the rule names them, without {@code from} and {@code to}; {@code persons} are
   *     those it is about; dates are ISO texts
   * @param to the last day, never before the first
   * @param lifted since when it no longer stands whatever its days say
   * @param endedBy the case that ended it; {@code mark} why, empty when nothing was said
   */
  record Entry(
      long id,
      String register,
      Optional<CaseNo> source,
      String origin,
      Map<String, Object> fields,
      LocalDate from,
      Optional<LocalDate> to,
      Optional<Instant> lifted,
      Optional<CaseNo> endedBy,
      String mark) {

    /** Whether it stood on that day; on the day on which it was lifted it does not. */
    public boolean standsOn(LocalDate day) {
      return !from.isAfter(day)
          && to.filter(last -> last.isBefore(day)).isEmpty()
          && lifted
              .map(at -> LocalDate.ofInstant(at, ApplicationClock.ZONE))
              .filter(since -> !since.isAfter(day))
              .isEmpty();
    }
  }
}
