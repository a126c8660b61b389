package org.banli.worklist;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.springframework.stereotype.Component;

/** Where a household is found, as its matter says. */
@Component("worklistAddresses")
class Addresses {

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Expressions expressions;

  Addresses(CaseFiles cases, Catalogue catalogue, Expressions expressions) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.expressions = expressions;
  }

  /** Blank when the matter does not say, or nothing was answered. */
  String of(CaseFile file) {
    return catalogue
        .get(file.matter())
        .visit()
        .map(feel -> expressions.evaluate(feel, cases.facts(file.no())))
        .map(String::valueOf)
        .orElse("");
  }
}
