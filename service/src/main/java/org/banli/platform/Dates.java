package org.banli.platform;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as pages and messages say them; letters have longer forms of their own. */
public final class Dates {

  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(" HH:mm");

  private Dates() {}

  /** 2026年3月2日, 2 Mar 2026. */
  public static Bilingual day(LocalDate day) {
    return new Bilingual(ZH.format(day), EN.format(day));
  }

  /** 2026年3月2日 09:00, 2 Mar 2026 09:00. */
  public static Bilingual moment(LocalDateTime at) {
    var day = day(at.toLocalDate());
    return new Bilingual(day.zh() + TIME.format(at), day.en() + TIME.format(at));
  }
}
