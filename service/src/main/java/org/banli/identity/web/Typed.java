package org.banli.identity.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banli.platform.IdNumber;
import org.jspecify.annotations.Nullable;

/** What somebody typed who wants an account. */
public record Typed(@Nullable String name, @Nullable String idNumber, @Nullable String phone) {

  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");

  /** Letters of any script, the dot of minority names, blanks and hyphens of foreign ones. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·•.' -]{2,60}");

  String nameText() {
    return text(name).strip();
  }

  String phoneText() {
    return text(phone).replaceAll("[\\s-]", "");
  }

  Optional<IdNumber> person() {
    return IdNumber.parse(text(idNumber));
  }

  /** Message keys by field; empty when all is well. */
  Map<String, String> errors(LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!NAME.matcher(nameText()).matches()) {
      errors.put("name", "identity.error.name");
    }
    if (person().filter(p -> !p.birth().isAfter(today)).isEmpty()) {
      errors.put("idNumber", "identity.error.id-number");
    }
    if (!PHONE.matcher(phoneText()).matches()) {
      errors.put("phone", "identity.error.phone");
    }
    return errors;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
