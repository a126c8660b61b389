package org.banli.check;

import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.form.Expressions;
import org.banli.integration.economy.Inquiry;
import org.banli.matter.Matter;
import org.banli.platform.ApplicationClock;
import org.banli.platform.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a check is about, and whether they agreed. */
@Component
class Household {

  private static final int ADULT = 18;

  private final CaseFiles cases;
  private final Expressions expressions;
  private final ApplicationClock clock;

  Household(CaseFiles cases, Expressions expressions, ApplicationClock clock) {
    this.cases = cases;
    this.expressions = expressions;
    this.clock = clock;
  }

  /**
   * Members of the household, and whether each adult among them has authorised the check: {@code
   * authorised} true, or the hash of a signature (社会救助法 Art. 40).
   */
  record Members(List<Inquiry.Person> persons, boolean authorised) {}

  Members of(CaseNo no, Matter.CheckRule rule) {
    var found = expressions.evaluate(rule.persons(), cases.facts(no));
    var rows = found instanceof List<?> list ? list : List.of();
    var persons = rows.stream().map(Household::person).distinct().toList();
    if (persons.isEmpty()) {
      throw new IllegalStateException("the check of " + no + " finds no person");
    }
    return new Members(persons, rows.stream().allMatch(row -> minor(row) || agreed(row)));
  }

  private boolean minor(@Nullable Object row) {
    return IdNumber.parse(text(row, "idNumber"))
        .map(idNumber -> idNumber.ageOn(clock.today()) < ADULT)
        .orElse(false);
  }

  private static boolean agreed(@Nullable Object row) {
    var given = text(row, "authorised");
    return !given.isBlank() && !given.equals("false");
  }

  private static Inquiry.Person person(@Nullable Object row) {
    return new Inquiry.Person(text(row, "name"), text(row, "idNumber"));
  }

  private static String text(@Nullable Object row, String key) {
    var value = row instanceof Map<?, ?> map ? map.get(key) : null;
    return value == null ? "" : value.toString();
  }
}
