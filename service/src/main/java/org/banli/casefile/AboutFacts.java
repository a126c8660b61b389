package org.banli.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code about}: the ended case or the register entry that a case is about. Empty when it is about
 * nothing.
 */
@Component
class AboutFacts implements FactSource {

  private final LinkMapper links;
  private final CaseFileMapper files;
  private final CaseTimeline timeline;
  private final Catalogue catalogue;
  private final CaseFacts facts;
  private final ObjectProvider<RegisterEntries> entries;

  AboutFacts(
      LinkMapper links,
      CaseFileMapper files,
      CaseTimeline timeline,
      Catalogue catalogue,
      CaseFacts facts,
      ObjectProvider<RegisterEntries> entries) {
    this.links = links;
    this.files = files;
    this.timeline = timeline;
    this.catalogue = catalogue;
    this.facts = facts;
    this.entries = entries;
  }

  @Override
  public String name() {
    return "about";
  }

  @Override
  public Map<String, ? extends @Nullable Object> value(CaseFile file) {
    return links.of(file.no().value()).stream()
        .filter(row -> row.caseNo().equals(file.no().value()))
        .filter(row -> row.kind().equals(Links.Kind.ABOUT.name()))
        .findFirst()
        .map(row -> of(Origin.of(new CaseNo(java.util.Objects.requireNonNull(row.aboutCase())))))
        .or(() -> links.entryOf(file.no().value()).map(entry -> of(Origin.of(entry))))
        .orElse(Map.of());
  }

  Map<String, @Nullable Object> of(Origin origin) {
    return origin
        .caseNo()
        .flatMap(no -> files.find(no.value()))
        .map(row -> ofCase(row.file()))
        .orElseGet(() -> ofEntry(origin));
  }

  private Map<String, @Nullable Object> ofEntry(Origin origin) {
    Map<String, @Nullable Object> about = new HashMap<>();
    if (origin.entry().isPresent()) {
      about.put("entry", entries().find(origin.entry().getAsLong()).orElse(null));
    }
    return about;
  }

  private Map<String, @Nullable Object> ofCase(CaseFile file) {
    var all = facts.of(file);
    Map<String, @Nullable Object> about = new LinkedHashMap<>();
    about.put("caseNo", file.no().value());
    about.put("matter", file.matter().id());
    about.put("matterName", catalogue.get(file.matter()).name().zh());
    about.put("outcome", file.outcome().orElse(null));
    about.put("outcomeName", file.outcome().map(key -> outcome(file, key)).orElse(null));
    about.put("on", ended(file).orElse(null));
    about.put("applicant", applicant(file));
    about.put("division", file.responsible().value());
    about.put("application", all.get(catalogue.get(file.matter()).startForm()));
    about.put("facts", all);
    about.put("entries", entries().ofCase(file.no()));
    return about;
  }

  private @Nullable String outcome(CaseFile file, String key) {
    var rule = catalogue.get(file.matter()).outcomes().get(key);
    return rule == null ? null : rule.name().zh();
  }

  private static Map<String, Object> applicant(CaseFile file) {
    return Map.of(
        "name", file.name().value(),
        "idNumber", file.idNumber().value(),
        "phone", file.phone().value());
  }

  private Optional<LocalDate> ended(CaseFile file) {
    return timeline.of(file.no()).stream()
        .filter(event -> event.action().equals("conclude"))
        .map(event -> LocalDate.ofInstant(event.at(), ApplicationClock.ZONE))
        .findFirst();
  }

  private RegisterEntries entries() {
    return entries.getObject();
  }
}
