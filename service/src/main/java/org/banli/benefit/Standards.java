package org.banli.benefit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.banli.region.DivisionCode;

/**
 * Dated parameters per division: everything the rules mark as set by province, city or county. The
 * value of the nearest division upwards that is in force on the day counts.
 */
public interface Standards {

  Optional<Standard> find(String key, DivisionCode division, LocalDate on);

  /** All in force for a division on a day, by key. */
  Map<String, Standard> all(DivisionCode division, LocalDate on);

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
