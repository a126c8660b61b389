package org.banli.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;

/**
 * Dated parameters per division: everything the rules mark as set by province, city or county. The
 * value of the nearest division upwards that is in force on the day counts.
 */
public interface Standards {

  Optional<Standard> find(String key, DivisionCode division, LocalDate on);

  /** All in force for a division on a day, by key. */
  Map<String, Standard> all(DivisionCode division, LocalDate on);

  /** Every value that was ever set for this very division, by key and day; future ones too. */
  List<Standard> setFor(DivisionCode division);

  /**
   * Sets a value from a day on. Nothing is changed: earlier days, sheets computed and routes begun
   * keep what they had.
   *
   * @param value a number that is not negative, {@code true} or {@code false}, or a word that the
   *     parameter knows already, also as it is said in either language, or hours of a day where the
   *     parameter is such
   * @throws org.banli.platform.Problem refused, when the parameter is unknown, the value is not one
   *     of its kind, no law is named, or that day has a value already
   */
  void set(String key, DivisionCode division, String value, LocalDate from, String law);

  /** What every parameter is called, by key, as listed in the files of the matters. */
  Map<String, Name> names();

  /** How units, and values that are words, are said, as listed in the files of the matters. */
  Map<String, Bilingual> words();

  /**
   * What a parameter is called.
   *
   * @param group the heading it is listed under
   */
  record Name(Bilingual name, Bilingual group) {}

  /** A dated value: {@link java.math.BigDecimal}, {@link Boolean} or {@link String}. */
  record Standard(
      long id,
      String key,
      DivisionCode division,
      Object value,
      String unit,
      LocalDate from,
      String law) {}
}
