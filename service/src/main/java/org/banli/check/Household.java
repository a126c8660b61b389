package org.banli.check;

import java.util.List;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.form.Expressions;
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
   * Who is asked about, and whether that is allowed: each adult has authorised the check, {@code
   * authorised} true or the hash of a signature (社会救助法 Art. 40), or the law asks without it.
   */
  record Members(List<Subject> persons, boolean authorised) {}

  Members of(CaseNo no, Matter.CheckRule rule) {
    var found = expressions.evaluate(rule.persons(), cases.facts(no));
    var rows = found instanceof List<?> list ? list : List.of();
    var persons = rows.stream().map(Subject::of).filter(who -> !who.nameless()).distinct().toList();
    if (persons.isEmpty()) {
      throw new IllegalStateException("the check of " + no + " finds no person");
    }
    var allowed = !rule.consent() || rows.stream().allMatch(row -> minor(row) || agreed(row));
    return new Members(persons, allowed);
  }

  private boolean minor(@Nullable Object row) {
    return IdNumber.parse(Subject.text(row, "idNumber"))
        .map(idNumber -> idNumber.ageOn(clock.today()) < ADULT)
        .orElse(false);
  }

  private static boolean agreed(@Nullable Object row) {
    var given = Subject.text(row, "authorised");
    return !given.isBlank() && !given.equals("false");
  }
}
