package org.banli.archive;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Legible;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.springframework.stereotype.Component;

/** What the file of a case must hold, as its matter says, and what of it is there (R53). */
@Component("archiveCompleteness")
class Completeness {

  private final CaseFiles cases;
  private final Legible legible;
  private final Catalogue catalogue;
  private final Expressions expressions;

  Completeness(CaseFiles cases, Legible legible, Catalogue catalogue, Expressions expressions) {
    this.cases = cases;
    this.legible = legible;
    this.catalogue = catalogue;
    this.expressions = expressions;
  }

  /** Names of what is not there, in the order of the matter; empty when the file is complete. */
  List<Bilingual> missing(CaseFile file) {
    return missing(file, cases::facts);
  }

  /** The same for pages, also where answers do not open any more. */
  List<Bilingual> shown(CaseFile file) {
    return missing(file, legible::facts);
  }

  private List<Bilingual> missing(CaseFile file, Function<CaseNo, Map<String, Object>> known) {
    var items = catalogue.get(file.matter()).closing().archive();
    if (items.isEmpty()) {
      return List.of();
    }
    var facts = known.apply(file.no());
    return items.stream()
        .filter(item -> !complete(item, facts))
        .map(Matter.ArchiveItem::name)
        .toList();
  }

  private boolean complete(Matter.ArchiveItem item, Map<String, Object> facts) {
    return expressions.test(item.complete(), facts);
  }
}
