package org.banli.archive;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ElectronicArchive implements Archive {

  private final CaseFiles cases;
  private final Completeness completeness;

  ElectronicArchive(CaseFiles cases, Completeness completeness) {
    this.cases = cases;
    this.completeness = completeness;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Bilingual> missing(CaseNo no) {
    return completeness.missing(cases.get(no));
  }

  @Override
  public boolean close(CaseNo no) {
    var missing = missing(no);
    var action = missing.isEmpty() ? "archive-complete" : "archive-incomplete";
    var details =
        Map.of("text", texts(missing, Bilingual::zh), "textEn", texts(missing, Bilingual::en));
    cases.note(Actor.SYSTEM, no, action, details, false);
    return missing.isEmpty();
  }

  private static String texts(List<Bilingual> names, Function<Bilingual, String> language) {
    return names.stream().map(language).collect(Collectors.joining("；"));
  }
}
