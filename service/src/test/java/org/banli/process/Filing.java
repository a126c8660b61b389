package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.form.Forms;
import org.banli.form.Validation;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.springframework.jdbc.core.JdbcTemplate;

/** A scenario's application, filled in without a defect and filed. */
record Filing(
    Catalogue catalogue, Forms forms, Validation validation, Drafts drafts, JdbcTemplate database) {

  /** The case, and who applied. */
  record Filed(CaseNo no, Actor applicant) {}

  Filed file(Scenario scenario) {
    var applicant = anyApplicant();
    var matter = catalogue.current(scenario.matter()).orElseThrow();
    var draft = drafts.open(applicant, matter.ref(), Map.of(), Optional.empty());
    drafts.save(applicant, draft.id(), draft.version(), scenario.applicant(), "");
    var checked =
        validation.check(
            forms.get(matter.ref(), matter.startForm()),
            Optional.empty(),
            scenario.applicant(),
            drafts.context(draft));
    assertThat(checked.defects()).as("defects of the application").isEmpty();
    var signing = new Drafts.Signing("typed:申请人", Optional.empty(), Drafts.ONLINE);
    return new Filed(drafts.submit(applicant, draft.id(), signing), applicant);
  }

  private Actor anyApplicant() {
    long account =
        Objects.requireNonNull(
            database.queryForObject(
                "SELECT MIN(id) FROM account WHERE kind = 'APPLICANT'", Long.class));
    return new Actor(account, Actor.Kind.APPLICANT, "申请人", List.of());
  }
}
