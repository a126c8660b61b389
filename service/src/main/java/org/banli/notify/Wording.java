package org.banli.notify;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.banli.platform.Bilingual;
import org.banli.vault.Masks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts messages into words. */
@Component
class Wording {

  private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");

  private final MessageSource messages;

  Wording(MessageSource messages) {
    this.messages = messages;
  }

  Bilingual of(String template, Object... arguments) {
    return masked(
        new Bilingual(
            in(Locale.SIMPLIFIED_CHINESE, template, arguments),
            in(Locale.ENGLISH, template, arguments)));
  }

  /** A text may come from a designer or an applicant's name field: no number gets through. */
  Bilingual masked(Bilingual text) {
    return new Bilingual(masked(text.zh()), masked(text.en()));
  }

  private static String masked(String text) {
    return ID_NUMBER.matcher(text).replaceAll(number -> Masks.idNumber(number.group()));
  }

  private String in(Locale locale, String template, Object... arguments) {
    var plain =
        Arrays.stream(arguments)
            .map(argument -> argument instanceof Bilingual both ? both.in(locale) : argument)
            .toArray();
    return messages.getMessage("notify." + template, plain, locale);
  }
}
