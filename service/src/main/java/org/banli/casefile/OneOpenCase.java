package org.banli.casefile;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banli.form.Expressions;
import org.banli.identity.Actor;
import org.banli.matter.Matter.OneOpen;
import org.banli.platform.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * One open case per person, or per household, as the matter sets it. The database holds it too,
 * against two submissions at the same moment.
 */
@Component
class OneOpenCase {

  private final CaseFileMapper files;
  private final CaseOwners owners;
  private final Expressions expressions;

  OneOpenCase(CaseFileMapper files, CaseOwners owners, Expressions expressions) {
    this.files = files;
    this.owners = owners;
    this.expressions = expressions;
  }

  /**
   * @throws Problem refused, when somebody has an open case who may have no other
   */
  void demand(Actor actor, Application application) {
    for (String person : persons(application)) {
      files
          .openWith(key(application, person))
          .ifPresent(
              first -> {
                throw second(actor, application, person, first);
              });
    }
  }

  /** Until the case ends. */
  void hold(CaseNo no, Application application) {
    try {
      persons(application).forEach(person -> files.hold(no.value(), key(application, person)));
    } catch (DuplicateKeyException raced) {
      throw Problem.refused("casefile.submit.open-elsewhere");
    }
  }

  /** Names the first case only to those who may know of it. */
  private static Problem second(
      Actor actor, Application application, String person, CaseRow first) {
    boolean own = first.file().applicant().orElse(-1) == actor.account();
    if (own || first.filedBy() == actor.account()) {
      return Problem.refused("casefile.submit.open", first.no());
    }
    if (application.matter().oneOpen().per() == OneOpen.Per.SUBJECT) {
      return Problem.refused("casefile.submit.open-subject");
    }
    return person.equals(applicant(application))
        ? Problem.refused("casefile.submit.open-elsewhere")
        : Problem.refused("casefile.submit.open-household");
  }

  /** In one order for all, so that two submissions never wait for each other. */
  private SortedSet<String> persons(Application application) {
    var rule = application.matter().oneOpen();
    var persons = new TreeSet<String>();
    var counts = rule.per() == OneOpen.Per.PERSON || rule.per() == OneOpen.Per.HOUSEHOLD;
    if (counts && !applicant(application).isEmpty()) {
      persons.add(applicant(application));
    }
    if (!rule.persons().isEmpty()) {
      persons.addAll(household(application, rule));
    }
    return persons;
  }

  private List<String> household(Application application, OneOpen rule) {
    var filed = Map.of(application.matter().startForm(), application.answers());
    return expressions.evaluate(rule.persons(), filed) instanceof List<?> list
        ? list.stream()
            .filter(String.class::isInstance)
            .map(it -> CaseOwners.normal((String) it))
            .toList()
        : List.of();
  }

  private static String applicant(Application application) {
    return CaseOwners.normal(application.applicant().idNumber());
  }

  private byte[] key(Application application, String person) {
    return owners.openKey(application.matter().ref().id(), person);
  }
}
