package org.banli.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.audit.AuditLog;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.identity.signin.Kindred;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** R22: from a lead to an application or an end, and who may do what with it. */
@BanliTest
@Transactional
class LeadTest {

  private static final String VILLAGE = "341881001001";

  @Autowired Leads leads;
  @Autowired LeadMapper rows;
  @Autowired People people;
  @Autowired Applicants applicants;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;
  @Autowired Catalogue catalogue;
  @Autowired AuditLog audit;
  @Autowired Kindred kindred;
  @Autowired JdbcTemplate database;
  @Autowired ApplicationClock clock;

  private Actor worker;
  private Actor clerk;

  @BeforeEach
  void staff() {
    worker = people.staff(VILLAGE + "-worker");
    clerk = people.staff("341881001-clerk");
  }

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

  // R22: whose lead or case it is, nobody is told; that somebody asked is logged
  @Test
  void whoIsKnownInTheTownshipIsNotFiledTwiceUnawares() {
    var idNumber = Applicants.idNumber();
    leads.file(worker, typed("甲", "", idNumber), false);
    int looks = looks();
    assertThatThrownBy(() -> leads.file(clerk, typed("别名", "", " " + idNumber), false))
        .isInstanceOfSatisfying(
            Problem.class,
            known -> {
              assertThat(known.key()).isEqualTo("lead.known");
              assertThat(known.arguments()).isEmpty();
            });
    assertThat(looks()).isEqualTo(looks + 1);
    assertThat(leads.file(clerk, typed("甲", "", idNumber), true).id()).isPositive();
    var elsewhere = people.staff("341881002-clerk");
    assertThat(leads.file(elsewhere, typed("甲", "", idNumber), false).id()).isPositive();
  }

  @Test
  void whoHasAnOpenApplicationIsKnownToo() {
    var idNumber = Applicants.idNumber();
    var person = applicants.applicant("王𠮷", idNumber, "13911118888");
    var draft = drafts.open(person, applicants.matter(), Map.of(), Optional.empty());
    drafts.save(person, draft.id(), draft.version(), applicants.answers(draft), "");
    drafts.submit(person, draft.id(), Applicants.signing());
    assertThatThrownBy(() -> leads.file(worker, typed("王𠮷", "", idNumber), false))
        .extracting("key")
        .isEqualTo("lead.known");
  }

  @Test
  void whatStandsInTheDatabaseIsSealed() {
    var lead = leads.file(worker, typed("赵𠮷", "13900139111", Applicants.idNumber()), false);
    var row = database.queryForMap("SELECT * FROM lead_person WHERE id = ?", lead.id());
    for (var column : List.of("name", "phone", "id_number", "situation")) {
      assertThat(row.get(column)).as(column).isInstanceOf(byte[].class);
      assertThat(new String((byte[]) row.get(column), java.nio.charset.StandardCharsets.UTF_8))
          .doesNotContain("赵", "13900139111", "摔伤");
    }
  }

  @Test
  void everyStepStandsInTheChainWithoutPersonalData() {
    var lead = filed("甲");
    leads.visit(worker, lead.id(), 1, visit(clock.instant()));
    leads.close(worker, lead.id(), 2, new Leads.Closing("UNWILLING", "本人不愿意"));
    var subject = "lead:" + lead.id();
    assertThat(
            database.queryForList(
                "SELECT action FROM audit_event WHERE subject = ? ORDER BY seq",
                String.class,
                subject))
        .containsExactly("file-lead", "visit-lead", "close-lead");
    assertThat(
            database.queryForList(
                "SELECT details FROM audit_event WHERE subject = ?", String.class, subject))
        .noneMatch(details -> details.contains("甲") || details.contains("不愿意"));
    assertThat(audit.intact(subject)).isTrue();
  }

  // a long list goes on where it stopped
  @Test
  void aLongListHasPages() {
    for (int i = 0; i <= Leads.PAGE; i++) {
      filed("甲" + i);
    }
    var first = leads.list(worker, in(Lead.State.OPEN), 0);
    assertThat(first.leads()).hasSize(Leads.PAGE);
    var rest = leads.list(worker, in(Lead.State.OPEN), first.next().orElseThrow());
    assertThat(rest.leads()).isNotEmpty().doesNotContainAnyElementsOf(first.leads());
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void aListIsNarrowedToAPlaceOfTheArea() {
    var mine = filed("甲").id();
    var next = leads.file(people.staff("341881001002-worker"), typed("乙", "", ""), false).id();
    var here = new Leads.Filter(Lead.State.OPEN, Optional.of(new DivisionCode(VILLAGE)));
    assertThat(ids(leads.list(clerk, here, 0))).contains(mine).doesNotContain(next);
    assertThat(ids(leads.list(clerk, in(Lead.State.OPEN), 0))).contains(mine, next);
    assertThat(leads.readablePlaces(clerk)).anyMatch(it -> it.code().value().equals(VILLAGE));
    var other = people.staff("341881002-clerk");
    assertThatThrownBy(() -> leads.list(other, here, 0))
        .extracting("kind")
        .isEqualTo(Problem.Kind.NOT_FOUND);
  }

  // R88: as with cases
  @Test
  void nearRelativesNeitherFileNorSeeNorHandleIt() {
    var idNumber = Applicants.idNumber();
    var mine = leads.file(worker, typed("甲", "13900139111", idNumber), false);
    var blank = filed("乙");
    kindred.declare(worker, "甲", idNumber, "配偶");
    for (var deed :
        List.<ThrowingCallable>of(
            () -> leads.get(worker, mine.id()),
            () -> leads.visit(worker, mine.id(), 1, visit(mine.filed())),
            () -> leads.convert(worker, mine.id(), 1, lowIncome(), nothing()),
            () -> leads.close(worker, mine.id(), 1, new Leads.Closing("UNWILLING", "")))) {
      assertThatThrownBy(deed).extracting("kind").isEqualTo(Problem.Kind.NOT_FOUND);
    }
    assertThat(ids(leads.list(worker, in(Lead.State.OPEN), 0)))
        .contains(blank.id())
        .doesNotContain(mine.id());
    assertThat(ids(leads.list(clerk, in(Lead.State.OPEN), 0))).contains(mine.id());
    assertThatThrownBy(() -> leads.file(worker, typed("甲", "", idNumber), true))
        .extracting("key")
        .isEqualTo("lead.related");
    var told = new Leads.Missing(idNumber, "13900139111");
    assertThatThrownBy(() -> leads.convert(worker, blank.id(), 1, lowIncome(), told))
        .extracting("key")
        .isEqualTo("lead.related");
    leads.close(clerk, mine.id(), 1, new Leads.Closing("UNWILLING", ""));
  }

  private static Leads.Filter in(Lead.State state) {
    return new Leads.Filter(state, Optional.empty());
  }

  private static List<Long> ids(Leads.Page page) {
    return page.leads().stream().map(Lead::id).toList();
  }

  private Lead filed(String name) {
    return leads.file(worker, typed(name, "", ""), false);
  }

  private static NewLead typed(String name, String phone, String idNumber) {
    return new NewLead(name, phone, idNumber, "", "摔伤，行动不便", "VISIT");
  }

  private static Leads.Visit visit(Instant at) {
    return new Leads.Visit(Optional.of(at), "情况属实");
  }

  private static Leads.Missing nothing() {
    return new Leads.Missing("", "");
  }

  private void age(Lead lead, Duration by) {
    database.update(
        "UPDATE lead_person SET filed = filed - INTERVAL ? HOUR WHERE id = ?",
        by.toHours(),
        lead.id());
  }

  private MatterRef lowIncome() {
    return catalogue.current("lowincome").orElseThrow().ref();
  }

  private int count(String table) {
    return database.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
  }

  private int looks() {
    return database.queryForObject(
        "SELECT COUNT(*) FROM audit_view WHERE subject LIKE 'person:%'", Integer.class);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
