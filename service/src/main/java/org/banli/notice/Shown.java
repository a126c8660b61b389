package org.banli.notice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banli.form.Expressions;
import org.banli.matter.Matter.NoticeRule;
import org.banli.vault.Masks;

/** What a notice shows, as the matter words and masks it. */
final class Shown {
  private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");
  private static final Pattern PHONE = Pattern.compile("(?<!\\d)1\\d{10}(?!\\d)");
  private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d{16,19}(?!\\d)");

  private final Expressions expressions;
  private final Map<String, ?> facts;

  Shown(Expressions expressions, Map<String, ?> facts) {
    this.expressions = expressions;
    this.facts = facts;
  }

  Map<String, String> of(NoticeRule rule) {
    Map<String, String> shown = new LinkedHashMap<>();
    rule.shows()
        .forEach(
            (label, feel) -> {
              Object value = expressions.evaluate(feel, facts);
              if (value != null) {
                shown.put(label, safe(text(value)));
              }
            });
    return shown;
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Shown::text).collect(Collectors.joining("、"));
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** A rule that forgot to mask does no harm: no notice carries a full number (R83). */
  private static String safe(String text) {
    String noIds = ID_NUMBER.matcher(text).replaceAll(found -> Masks.idNumber(found.group()));
    String noPhones = PHONE.matcher(noIds).replaceAll(found -> Masks.phone(found.group()));
    return CARD.matcher(noPhones).replaceAll(found -> Masks.card(found.group()));
  }
}
