package org.banli.applicant.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Drafts;
import org.banli.casefile.Drafts.Draft;
import org.banli.casefile.Legible;
import org.banli.form.Expressions;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Problem;
import org.springframework.stereotype.Component;

/** The next fitting matter that an outcome offers, its answers carried over. */
@Component
class Offers {

  private final CaseFiles cases;
  private final Legible legible;
  private final Catalogue catalogue;
  private final Expressions expressions;
  private final Drafts drafts;

  Offers(
      CaseFiles cases,
      Legible legible,
      Catalogue catalogue,
      Expressions expressions,
      Drafts drafts) {
    this.cases = cases;
    this.legible = legible;
    this.catalogue = catalogue;
    this.expressions = expressions;
    this.drafts = drafts;
  }

  /** Those that fit, in the order in which the matter names them. */
  List<Matter.Offer> of(CaseFile file) {
    var rules = catalogue.get(file.matter()).outcomes();
    return file.outcome().map(rules::get).stream()
        .flatMap(rule -> rule.offers().stream())
        .filter(offer -> catalogue.current(offer.matter()).filter(Matter::open).isPresent())
        .filter(offer -> offer.when().isBlank() || holds(offer, file))
        .toList();
  }

  /**
   * @param chosen the matter that is taken up; the first when empty
   */
  Draft take(Actor actor, CaseFile file, String chosen) {
    var offer =
        of(file).stream()
            .filter(one -> chosen.isEmpty() || one.matter().equals(chosen))
            .findFirst()
            .orElseThrow(Problem::notFound);
    var matter = catalogue.current(offer.matter()).orElseThrow(Problem::notFound);
    return drafts.open(
        actor, matter.ref(), carried(offer, matter, cases.facts(file.no())), Optional.empty());
  }

  private boolean holds(Matter.Offer offer, CaseFile file) {
    return expressions.test(offer.when(), legible.facts(file.no()));
  }

  /** {@code carry} names a form, whose answers are taken as a whole, or a key of the new form. */
  private Map<String, Object> carried(Matter.Offer offer, Matter next, Map<String, Object> facts) {
    Map<String, Object> carried = new LinkedHashMap<>();
    offer
        .carry()
        .forEach(
            (key, rule) -> {
              var value = expressions.evaluate(rule, facts);
              if (key.equals(next.startForm()) && value instanceof Map<?, ?> answers) {
                answers.forEach((name, answer) -> carried.put(String.valueOf(name), answer));
              } else if (value != null) {
                carried.put(key, value);
              }
            });
    return carried;
  }
}
