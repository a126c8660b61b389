package org.banli.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R22: from a lead to an application or an end. */
class LeadTest extends FiledLeads {

  @Autowired CaseFiles cases;

  // R22: the time from the lead to the first visit is kept, and the median shown
  @Test
  void theTimeToTheFirstVisitIsKeptAndItsMedianShown() {
    assertThat(leads.summary(worker).median()).isEmpty();
    var waiting = filed("甲");
    for (int hours : List.of(2, 30, 5, 7)) {
      var lead = filed("乙" + hours);
      age(lead, Duration.ofHours(hours));
      var visited = leads.visit(worker, lead.id(), 1, visit(lead.filed()));
      assertThat(visited.untilVisit().orElseThrow()).isEqualTo(Duration.ofHours(hours));
    }
    assertThat(leads.summary(worker)).isEqualTo(new Leads.Summary(1, 4, OptionalLong.of(360)));
    assertThat(leads.summary(people.staff("341881-inspector")).waiting()).isEqualTo(1);
    assertThat(leads.get(worker, waiting.id()).untilVisit()).isEmpty();
  }

  @Test
  void aVisitLiesBetweenTheLeadAndNowAndIsTheFirstOnce() {
    var lead = filed("甲");
    for (var at : List.of(clock.instant().plusSeconds(60), clock.instant().minusSeconds(120))) {
      assertThatThrownBy(() -> leads.visit(worker, lead.id(), 1, visit(at)))
          .isInstanceOf(Leads.Incomplete.class)
          .extracting("key")
          .isEqualTo("lead.wrong.at");
    }
    leads.visit(worker, lead.id(), 1, visit(clock.instant()));
    assertThatThrownBy(() -> leads.visit(worker, lead.id(), 2, visit(clock.instant())))
        .extracting("key")
        .isEqualTo("lead.visited.before");
  }

  // R22: converted without re-typing; the lead keeps the draft and the case
  @Test
  void itBecomesAnApplicationWithAllThatIsKnown() {
    var idNumber = Applicants.idNumber();
    var lead = leads.file(worker, typed("赵𠮷", "13900139111", idNumber), false);
    var draft = drafts.get(worker, leads.convert(worker, lead.id(), 1, lowIncome(), nothing()));
    assertThat(draft.onBehalf()).contains(new Drafts.Person("赵𠮷", idNumber, "13900139111"));
    assertThat(map(draft.answers().get("applicant")))
        .containsEntry("name", "赵𠮷")
        .containsEntry("idNumber", idNumber)
        .containsEntry("phone", "13900139111");
    assertThat(map(draft.answers().get("household"))).containsEntry("hukouDivision", VILLAGE);
    assertThat(map(draft.answers().get("hardship"))).containsEntry("description", "摔伤，行动不便");
    var became = leads.get(worker, lead.id());
    assertThat(became.state()).isEqualTo(Lead.State.CONVERTED);
    assertThat(became.draft()).isEqualTo(draft.id());
    assertThat(became.caseNo()).isNull();
  }

  // R22: the role confirms nothing; only what the person signs becomes a case
  @Test
  void onlyTheSignedApplicationIsACaseAndTheLeadKeepsItsNumber() {
    int before = count("case_file");
    var lead = filed("甲");
    var missing = new Leads.Missing(Applicants.idNumber(), "13900139111");
    var id = leads.convert(worker, lead.id(), 1, applicants.matter(), missing);
    assertThat(count("case_file")).isEqualTo(before);
    var draft = drafts.get(worker, id);
    drafts.save(worker, id, draft.version(), applicants.answers(draft), "");
    var signed = new Drafts.Signing("a".repeat(64), Optional.of("b".repeat(64)), Drafts.ONLINE);
    var no = drafts.submit(worker, id, signed);
    assertThat(leads.get(worker, lead.id()).caseNo()).isEqualTo(no.value());
    assertThat(cases.get(new CaseNo(no.value())).outcome()).isEmpty();
    assertThat(leads.ofDraft(worker, id)).hasValue(lead.id());
    assertThat(leads.ofCase(clerk, no)).hasValue(lead.id());
    assertThat(leads.ofCase(people.staff("341881002-clerk"), no)).isEmpty();
  }

  @Test
  void whatIsMissingIsAskedForAtTheConversion() {
    var lead = filed("甲");
    assertThatThrownBy(() -> leads.convert(worker, lead.id(), 1, lowIncome(), nothing()))
        .isInstanceOfSatisfying(
            Leads.Incomplete.class,
            wrong -> assertThat(wrong.fields()).containsExactly("idNumber", "phone"));
  }

  @Test
  void aLeadIsOpenAgainWhenItsDraftIsGivenUp() {
    var lead = leads.file(worker, typed("甲", "13900139111", Applicants.idNumber()), false);
    var id = leads.convert(worker, lead.id(), 1, lowIncome(), nothing());
    drafts.discard(worker, id);
    var again = leads.get(worker, lead.id());
    assertThat(again.state()).isEqualTo(Lead.State.OPEN);
    assertThat(again.draft()).isNull();
    assertThat(audit.intact("lead:" + lead.id())).isTrue();
  }

  // issue 6: the second is told who was first
  @Test
  void theSecondIsToldWhoWasFirst() {
    var lead = filed("甲");
    leads.visit(worker, lead.id(), 1, visit(clock.instant()));
    assertThatThrownBy(() -> leads.close(clerk, lead.id(), 1, new Leads.Closing("MOVED_AWAY", "")))
        .isInstanceOfSatisfying(
            Problem.class,
            stale -> {
              assertThat(stale.kind()).isEqualTo(Problem.Kind.STALE);
              assertThat(stale.arguments()).containsExactly(worker.name());
            });
    leads.close(clerk, lead.id(), 2, new Leads.Closing("MOVED_AWAY", ""));
    assertThatThrownBy(() -> leads.convert(worker, lead.id(), 3, lowIncome(), nothing()))
        .extracting("kind")
        .isEqualTo(Problem.Kind.STALE);
  }

  @Test
  void anotherReasonIsSaid() {
    var lead = filed("甲");
    assertThatThrownBy(() -> leads.close(worker, lead.id(), 1, new Leads.Closing("OTHER", " ")))
        .extracting("key")
        .isEqualTo("lead.wrong.closingNote");
    assertThatThrownBy(() -> leads.close(worker, lead.id(), 1, new Leads.Closing("", "")))
        .extracting("key")
        .isEqualTo("lead.wrong.reason");
    leads.close(worker, lead.id(), 1, new Leads.Closing("OTHER", "外出打工"));
    assertThat(leads.list(worker, in(Lead.State.CLOSED), 0).leads())
        .extracting(Lead::id)
        .contains(lead.id());
  }

  private void age(Lead lead, Duration by) {
    database.update(
        "UPDATE lead_person SET filed = filed - INTERVAL ? HOUR WHERE id = ?",
        by.toHours(),
        lead.id());
  }

  private int count(String table) {
    return database.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
