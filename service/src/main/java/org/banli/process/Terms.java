package org.banli.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.clock.Term;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.springframework.stereotype.Component;

/** Terms of a matter, computed for a case. */
@Component
class Terms {

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Expressions expressions;

  Terms(CaseFiles cases, Catalogue catalogue, Expressions expressions) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.expressions = expressions;
  }

  Matter.LimitRule rule(CaseNo no, String key) {
    return Optional.ofNullable(matter(no).limits().get(key))
        .orElseThrow(() -> new IllegalStateException("no limit " + key));
  }

  Term term(CaseNo no, String key, Map<String, Object> variables) {
    return evaluate(no, rule(no, key).term(), variables);
  }

  Term extended(CaseNo no, String key, Map<String, Object> variables) {
    var rule = rule(no, key);
    return evaluate(no, rule.extended().orElse(rule.term()), variables);
  }

  private Term evaluate(CaseNo no, String term, Map<String, Object> variables) {
    if (!term.startsWith("=")) {
      return Term.parse(term);
    }
    var facts = new HashMap<String, Object>(cases.facts(no));
    facts.putAll(variables);
    return Term.parse(String.valueOf(expressions.evaluate(term, facts)));
  }

  /** How long the route waits for the sources of a check. */
  Term checkTimeout(CaseNo no, String key) {
    var check = matter(no).checks().get(key);
    return Term.parse(check == null ? "5wd" : check.timeout());
  }

  private Matter matter(CaseNo no) {
    return catalogue.get(cases.get(no).matter());
  }
}
