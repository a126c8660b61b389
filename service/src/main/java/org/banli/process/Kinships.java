package org.banli.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.form.Expressions;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.springframework.stereotype.Component;

/** Near relatives of staff and village cadres among the persons of a case (rules A.1 step 3a). */
@Component
class Kinships {

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Expressions expressions;
  private final Accounts accounts;

  Kinships(CaseFiles cases, Catalogue catalogue, Expressions expressions, Accounts accounts) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.expressions = expressions;
    this.accounts = accounts;
  }

  /** Bars the staff concerned and marks the case. @return whether there are any */
  boolean bar(CaseNo no) {
    var staff =
        accounts.kinships(idNumbers(cases.get(no))).stream()
            .map(Accounts.Kinship::staffAccount)
            .collect(Collectors.toSet());
    if (staff.isEmpty()) {
      return false;
    }
    cases.bar(no, staff);
    cases.mark(no, "kin");
    cases.note(Actor.SYSTEM, no, "kin", Map.of("staff", String.valueOf(staff.size())), false);
    return true;
  }

  private List<String> idNumbers(CaseFile file) {
    var numbers = new ArrayList<String>();
    numbers.add(file.idNumber().value());
    var facts = cases.facts(file.no());
    for (var check : catalogue.get(file.matter()).checks().values()) {
      if (expressions.evaluate(check.persons(), facts) instanceof List<?> list) {
        list.forEach(person -> add(numbers, person));
      }
    }
    return numbers;
  }

  private static void add(List<String> numbers, Object person) {
    if (person instanceof Map<?, ?> map && map.get("idNumber") instanceof String number) {
      numbers.add(number);
    }
  }
}
