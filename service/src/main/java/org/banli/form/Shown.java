package org.banli.form;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.banli.form.Form.Field;
import org.banli.platform.Bilingual;
import org.banli.platform.Dates;
import org.banli.region.Divisions;
import org.banli.vault.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers and defects in words. */
@Component
class Shown {

  private final MessageSource messages;
  private final Divisions divisions;

  Shown(MessageSource messages, Divisions divisions) {
    this.messages = messages;
    this.divisions = divisions;
  }

  /** An answer as people read it; personal numbers masked unless the context reveals them. */
  String text(Field field, @Nullable Object value, Map<String, ?> context, Locale locale) {
    if (value == null || Trees.empty(value)) {
      return "";
    }
    var plain = plain(value);
    boolean masked = !Boolean.TRUE.equals(context.get("reveal"));
    return switch (field.type()) {
      case "select", "radio", "checklist" -> chosen(field, value, context, locale);
      case "note" -> value instanceof List<?> ? chosen(field, value, context, locale) : plain;
      case "checkbox" -> message(plain.equals("true") ? "form.true" : "form.false", locale);
      case "date" -> date(plain, locale);
      case "slot" -> moment(plain, locale);
      case "money" -> money(plain, locale);
      case "division" -> place(plain);
      case "idNumber" -> masked ? Masks.idNumber(plain) : plain;
      case "phone" -> masked ? Masks.phone(plain) : plain;
      case "bankAccount" -> masked ? Masks.card(plain) : plain;
      case "signature" -> signature(plain, locale);
      case "file" -> papers(value, context, locale);
      case "list" -> message("form.rows.count", locale, Trees.list(value).size());
      default -> plain;
    };
  }

  /** A message with bilingual arguments in the page's language. */
  String message(String key, Locale locale, Object... arguments) {
    var said = new Object[arguments.length];
    for (int i = 0; i < said.length; i++) {
      said[i] = arguments[i] instanceof Bilingual both ? both.in(locale) : arguments[i];
    }
    var text = messages.getMessage(key, said, key, locale);
    return text == null ? key : text;
  }

  /** The name of a paper that was handed in. */
  String paper(String id, int index, Map<String, ?> context, Locale locale) {
    var name = Trees.map(context.get("files")).get(id);
    return name == null ? message("form.file.nth", locale, index + 1) : name.toString();
  }

  static String plain(@Nullable Object value) {
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : value == null ? "" : value.toString();
  }

  private static String chosen(Field field, Object value, Map<String, ?> context, Locale locale) {
    var chosen = Trees.list(value instanceof List<?> ? value : List.of(value));
    return Values.choices(field, context).stream()
        .filter(choice -> chosen.contains(choice.value()))
        .map(choice -> choice.label().in(locale))
        .collect(Collectors.joining(english(locale) ? ", " : "、"));
  }

  private static String date(String iso, Locale locale) {
    try {
      return Dates.day(LocalDate.parse(iso)).in(locale);
    } catch (DateTimeException asTyped) {
      return iso;
    }
  }

  /** {@code 2026-03-04T09:30}; as typed when it is none. */
  private static String moment(String text, Locale locale) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}")
        ? date(text.substring(0, 10), locale) + " " + text.substring(11)
        : text;
  }

  private String money(String amount, Locale locale) {
    try {
      var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
      return format.format(new BigDecimal(amount)) + " " + message("form.yuan", locale);
    } catch (NumberFormatException asTyped) {
      return amount;
    }
  }

  private String place(String code) {
    return Levels.find(code, divisions).map(place -> divisions.fullName(place.code())).orElse(code);
  }

  private String signature(String value, Locale locale) {
    return value.startsWith("typed:")
        ? value.substring("typed:".length())
        : message("form.sign.done", locale);
  }

  private String papers(Object value, Map<String, ?> context, Locale locale) {
    var ids = Trees.list(value instanceof List<?> ? value : List.of(value));
    var names = new StringBuilder();
    for (int i = 0; i < ids.size(); i++) {
      names.append(i == 0 ? "" : "、").append(paper(plain(ids.get(i)), i, context, locale));
    }
    return names.toString();
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
