package org.banli.document;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Dates;
import org.banli.platform.EnglishLaw;
import org.jspecify.annotations.Nullable;

/** How letters write dates and amounts. */
final class Wording {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿"};

  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Wording() {}

  /** The functions that templates may call, by name. */
  static Map<String, TemplateMethodModelEx> functions() {
    return Map.of(
        "day", function(v -> Dates.day(date(v)).zh()),
        "month", function(v -> month(date(v))),
        "dayEn", function(v -> ENGLISH_DAY.format(date(v))),
        "monthEn", function(v -> ENGLISH_MONTH.format(date(v))),
        "money", function(v -> money(number(v))),
        "citeEn", function(v -> EnglishLaw.of(v.toString())),
        "capital", function(v -> capital(number(v))),
        "qr", function(v -> Codes.dataUri(Codes.qr(v.toString()))));
  }

  static String month(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月";
  }

  static String money(BigDecimal yuan) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(yuan);
  }

  /** 1350.20 is 壹仟叁佰伍拾元贰角整 (支付结算办法, Annex 1). */
  static String capital(BigDecimal yuan) {
    BigDecimal rounded = yuan.setScale(2, RoundingMode.HALF_UP);
    long fen = rounded.abs().unscaledValue().longValueExact();
    String text = whole(fen / 100) + fraction(fen / 100, (int) (fen % 100));
    return rounded.signum() < 0 ? "负" + text : text;
  }

  private static String whole(long yuan) {
    if (yuan == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int part = (int) (yuan / (long) Math.pow(10_000, group) % 10_000);
      if (part == 0) {
        gap = !text.isEmpty();
        continue;
      }
      if (!text.isEmpty() && (gap || part < 1000)) {
        text.append('零');
      }
      text.append(group(part)).append(GROUPS[group]);
      gap = false;
    }
    return text.append("元").toString();
  }

  private static String group(int part) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int place = PLACES.length - 1; place >= 0; place--) {
      int digit = part / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        gap = !text.isEmpty();
        continue;
      }
      text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
      gap = false;
    }
    return text.toString();
  }

  private static String fraction(long yuan, int fen) {
    int jiao = fen / 10;
    int rest = fen % 10;
    if (fen == 0) {
      return yuan == 0 ? "零元整" : "整";
    }
    String tenths = jiao > 0 ? DIGITS.charAt(jiao) + "角" : yuan > 0 ? "零" : "";
    return rest == 0 ? tenths + "整" : tenths + DIGITS.charAt(rest) + "分";
  }

  private static BigDecimal number(Object value) {
    return new BigDecimal(value.toString());
  }

  private static LocalDate date(Object value) {
    if (value instanceof Instant instant) {
      return instant.atZone(ApplicationClock.ZONE).toLocalDate();
    }
    return value instanceof LocalDateTime time
        ? time.toLocalDate()
        : LocalDate.parse(value.toString().substring(0, "2026-11-21".length()));
  }

  private static TemplateMethodModelEx function(Function<Object, String> words) {
    return arguments -> words.apply(only(arguments));
  }

  private static Object only(List<?> arguments) throws TemplateModelException {
    @Nullable Object value =
        arguments.size() == 1 ? DeepUnwrap.unwrap((TemplateModel) arguments.get(0)) : null;
    if (value == null) {
      throw new TemplateModelException("one value is needed, and it must not be missing");
    }
    return value;
  }
}
