package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.Origin;
import org.banli.form.Forms;
import org.banli.form.Validation;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.springframework.jdbc.core.JdbcTemplate;

/** A scenario's application, or the case an office opens, filled in without a defect and filed. */
record Filing(
    Catalogue catalogue,
    Forms forms,
    Validation validation,
    Drafts drafts,
    CaseFiles cases,
    People people,
    Applicants applicants,
    JdbcTemplate database) {

  /** The case, and who applied. */
  record Filed(CaseNo no, Actor applicant) {}

  /** As an applicant, the one of the case that it is about if there is one. */
  Filed file(Scenario scenario, Optional<Origin> about) {
    var applicant = about.flatMap(Origin::caseNo).map(this::claimed).orElseGet(this::anyApplicant);
    var matter = catalogue.current(scenario.matter()).orElseThrow();
    var draft =
        about.isPresent()
            ? drafts.open(applicant, matter.ref(), Optional.empty(), about)
            : drafts.open(applicant, matter.ref(), Map.of(), Optional.empty());
    return new Filed(submit(applicant, draft, scenario), applicant);
  }

  /** As the office that the scenario names; whom it concerns claims the case. */
  Filed open(Scenario scenario, Optional<Origin> about) {
    var staff = staff(scenario);
    var matter = catalogue.current(scenario.matter()).orElseThrow();
    var draft = drafts.open(staff, matter.ref(), Optional.empty(), about);
    var no = submit(staff, draft, scenario);
    return new Filed(no, claimed(no));
  }

  void withdraw(Scenario scenario, CaseNo no, String reason) {
    cases.withdraw(staff(scenario), no, reason);
  }

  private Actor staff(Scenario scenario) {
    var by = scenario.beginning().by();
    assertThat(by).startsWith("county/");
    return people.staff("341881-" + by.substring("county/".length()));
  }

  private CaseNo submit(Actor actor, Drafts.Draft draft, Scenario scenario) {
    drafts.save(actor, draft.id(), draft.version(), scenario.applicant(), "");
    assertThat(defects(draft, scenario.applicant())).as("defects of the application").isEmpty();
    scenario.steps().stream()
        .filter(step -> step.what().equals("apply") && step.with().containsKey("without"))
        .flatMap(step -> Scenario.texts(step.with().get("without")).stream())
        .forEach(
            path ->
                assertThat(defects(draft, without(scenario.applicant(), path)))
                    .as("an application without " + path)
                    .contains(path));
    var signing = new Drafts.Signing("typed:申请人", Optional.empty(), Drafts.ONLINE);
    return drafts.submit(actor, draft.id(), signing);
  }

  /** Paths of what the form does not let through. */
  private List<String> defects(Drafts.Draft draft, Map<String, Object> answers) {
    var matter = catalogue.get(draft.matter());
    var form = forms.get(matter.ref(), matter.startForm());
    return validation
        .check(form, Optional.empty(), answers, drafts.context(draft))
        .defects()
        .stream()
        .map(Validation.Defect::path)
        .toList();
  }

  private static Map<String, Object> without(Map<String, Object> answers, String path) {
    var rest = new LinkedHashMap<>(answers);
    int dot = path.indexOf('.');
    if (dot < 0) {
      rest.remove(path);
    } else {
      var key = path.substring(0, dot);
      rest.put(key, without(Scenario.map(answers.get(key)), path.substring(dot + 1)));
    }
    return rest;
  }

  private Actor claimed(CaseNo no) {
    var file = cases.get(no);
    if (file.applicant().isPresent()) {
      var account = file.applicant().getAsLong();
      return new Actor(account, Actor.Kind.APPLICANT, file.name().value(), List.of());
    }
    if (file.idNumber().value().isEmpty()) {
      return anyApplicant();
    }
    var person =
        applicants.known(file.name().value(), file.idNumber().value(), file.phone().value());
    assertThat(cases.claim(person)).as("cases to claim").isPositive();
    return person;
  }

  /** The case of that matter linked with this one. */
  Filed linked(CaseNo no, List<CaseNo> others, String matter) {
    var found =
        others.stream()
            .filter(other -> cases.get(other).matter().id().equals(matter))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(no + " has no linked case of " + matter));
    return new Filed(found, claimed(found));
  }

  private Actor anyApplicant() {
    long account =
        Objects.requireNonNull(
            database.queryForObject(
                "SELECT MIN(id) FROM account WHERE kind = 'APPLICANT'", Long.class));
    return new Actor(account, Actor.Kind.APPLICANT, "申请人", List.of());
  }
}
