package org.banli.archive;

import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.banli.platform.Bilingual;
import org.springframework.stereotype.Component;

/** {@code archive.missing}: names of what the file must hold and does not; a list of texts. */
@Component("archiveFacts")
class ArchiveFacts implements FactSource {

  private final Completeness completeness;

  ArchiveFacts(Completeness completeness) {
    this.completeness = completeness;
  }

  @Override
  public String name() {
    return "archive";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    return Map.of("missing", completeness.missing(file).stream().map(Bilingual::zh).toList());
  }
}
