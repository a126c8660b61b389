package org.banli.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banli.form.Expressions;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.matter.Matter;
import org.banli.matter.Opening;
import org.banli.platform.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a case may be about something, and what it takes over from it. */
@Component
class Origins {

  private final CaseFiles cases;
  private final Access access;
  private final AboutFacts facts;
  private final Expressions expressions;
  private final ObjectProvider<RegisterEntries> entries;

  Origins(
      CaseFiles cases,
      Access access,
      AboutFacts facts,
      Expressions expressions,
      ObjectProvider<RegisterEntries> entries) {
    this.cases = cases;
    this.access = access;
    this.facts = facts;
    this.expressions = expressions;
    this.entries = entries;
  }

  /**
   * @throws Problem not found, when the actor may not see it or the matter is not about such
   *     things; refused, when the case has not ended or the matter needs something to be about
   */
  void demand(Actor actor, Matter matter, Optional<Origin> origin) {
    var rule = matter.opening().about();
    if (origin.isEmpty()) {
      if (rule.filter(Opening.About::required).isPresent()) {
        throw Problem.refused("casefile.about.missing");
      }
      return;
    }
    var about = rule.orElseThrow(Problem::notFound);
    origin.get().caseNo().ifPresent(no -> ended(actor, about, no));
    origin.get().entry().ifPresent(entry -> readable(actor, about, entry));
  }

  /** Answers of the start form that the matter takes over. */
  Map<String, Object> carried(Matter matter, Origin origin) {
    var carried = new HashMap<String, Object>();
    var context = Map.of("about", facts.of(origin));
    matter
        .opening()
        .about()
        .ifPresent(
            rule ->
                rule.carry()
                    .forEach(
                        (key, feel) -> {
                          var value = expressions.evaluate(feel, context);
                          if (value != null) {
                            carried.put(key, value);
                          }
                        }));
    return carried;
  }

  private void ended(Actor actor, Opening.About rule, CaseNo no) {
    var file = cases.get(no);
    var act = actor.kind() == Actor.Kind.APPLICANT ? Access.Act.VIEW : Access.Act.VIEW_FILE;
    access.demand(actor, act, cases.subject(file));
    if (!rule.ofMatter(file.matter().id())) {
      throw Problem.notFound();
    }
    if (file.state() != CaseFile.State.ENDED) {
      throw Problem.refused("casefile.about.open", no.value());
    }
  }

  private void readable(Actor actor, Opening.About rule, long entry) {
    var found = entries.getObject().find(entry).map(it -> it.get("register")).map(Object::toString);
    boolean fits = found.isPresent() && found.equals(rule.register());
    if (!fits || !entries.getObject().mayRead(actor, entry)) {
      throw Problem.notFound();
    }
  }
}
