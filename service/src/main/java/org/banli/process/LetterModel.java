package org.banli.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.benefit.Worksheets;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.ApplicationClock;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the template of a letter may read beside the facts, see docs/matter-format.md. */
@Component
class LetterModel {

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Worksheets worksheets;
  private final Divisions divisions;
  private final ApplicationClock clock;

  LetterModel(
      CaseFiles cases,
      Catalogue catalogue,
      Worksheets worksheets,
      Divisions divisions,
      ApplicationClock clock) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.worksheets = worksheets;
    this.divisions = divisions;
    this.clock = clock;
  }

  Map<String, Object> of(CaseFile file, @Nullable String step) {
    var matter = catalogue.get(file.matter());
    var model = new HashMap<String, Object>(cases.facts(file.no()));
    model.put("applicant", file.name().value());
    model.put("matterName", matter.name().zh());
    model.put("matterNameEn", matter.name().en());
    model.put("missing", missing(matter, model));
    model.put("reasons", reasons(model, step));
    worksheets.latest(file.no()).ifPresent(sheet -> model.put("worksheet", sheet));
    // Aid is paid from the month after the decision (rules A.1 step 8).
    model.put("effective", clock.today().plusMonths(1).withDayOfMonth(1));
    // One addressee for acts of township and county alike (rules 1.3).
    var county = county(file);
    model.put("authority", county + "人民政府");
    model.put("court", county + "人民法院");
    return model;
  }

  private static List<String> missing(Matter matter, Map<String, Object> facts) {
    if (facts.get("accept") instanceof Map<?, ?> answers
        && answers.get("missing") instanceof List<?> keys) {
      return matter.materials().stream()
          .filter(material -> keys.contains(material.key()))
          .map(material -> material.name().zh())
          .toList();
    }
    return List.of();
  }

  private static String reasons(Map<String, Object> facts, @Nullable String step) {
    return facts.get("opinion") instanceof Map<?, ?> opinions
            && opinions.get(step) instanceof Map<?, ?> opinion
        ? String.valueOf(opinion.get("text"))
        : "";
  }

  private String county(CaseFile file) {
    return Stream.of(file.divisionPath().split("/"))
        .filter(code -> !code.isEmpty())
        .map(DivisionCode::new)
        .map(divisions::find)
        .flatMap(Optional::stream)
        .filter(division -> division.level().equals("county"))
        .map(Division::name)
        .findFirst()
        .orElse("上一级");
  }
}
