package org.banli.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Under which numbers a case is found: identity numbers of the applicant and of all whom the
 * answers name, and the credit codes of organisations.
 */
@Component("archiveNamed")
class Named {

  private static final String ID_NUMBER = "idNumber";
  private static final String CODE = "uscc";
  private static final Pattern WHOLE = Pattern.compile("[0-9A-Z]{18}");

  private final ArchiveMapper rows;
  private final CaseFiles cases;
  private final Vault vault;

  Named(ArchiveMapper rows, CaseFiles cases, Vault vault) {
    this.rows = rows;
    this.cases = cases;
    this.vault = vault;
  }

  @EventListener
  void submitted(CaseFiles.Submitted submitted) {
    note(cases.get(submitted.no()));
  }

  void note(CaseFile file) {
    Set<String> numbers = new HashSet<>();
    numbers.add(normal(file.idNumber().value()));
    collect(cases.answers(file.no()), numbers);
    numbers.stream().sorted().forEach(number -> rows.person(file.no().value(), index(number)));
  }

  /** Case numbers, newest first. */
  List<String> of(String number, int most) {
    return rows.ofPerson(index(normal(number)), most);
  }

  byte[] index(String number) {
    return vault.index("id-number", number);
  }

  static String normal(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  private static void collect(@Nullable Object value, Set<String> numbers) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> {
            if (names(key) && inner instanceof String text && isWhole(text)) {
              numbers.add(normal(text));
            } else {
              collect(inner, numbers);
            }
          });
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> collect(inner, numbers));
    }
  }

  private static boolean names(Object key) {
    return ID_NUMBER.equals(key) || CODE.equals(key);
  }

  private static boolean isWhole(String text) {
    return WHOLE.matcher(normal(text)).matches();
  }
}
