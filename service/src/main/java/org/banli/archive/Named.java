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

/** Under which identity numbers a case is found: those of the applicant and of all it names. */
@Component("archiveNamed")
class Named {

  private static final String ID_NUMBER = "idNumber";
  private static final Pattern WHOLE = Pattern.compile("\\d{17}[0-9X]");

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
  List<String> of(String idNumber, int most) {
    return rows.ofPerson(index(normal(idNumber)), most);
  }

  byte[] index(String idNumber) {
    return vault.index("id-number", idNumber);
  }

  static String normal(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  private static void collect(@Nullable Object value, Set<String> numbers) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> {
            if (ID_NUMBER.equals(key) && inner instanceof String text && isWhole(text)) {
              numbers.add(normal(text));
            } else {
              collect(inner, numbers);
            }
          });
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> collect(inner, numbers));
    }
  }

  private static boolean isWhole(String text) {
    return WHOLE.matcher(normal(text)).matches();
  }
}
