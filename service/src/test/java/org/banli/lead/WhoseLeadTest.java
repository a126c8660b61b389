package org.banli.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banli.casefile.Applicants;
import org.banli.identity.signin.Kindred;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R22: whose lead it is, who reads it, and what of it is told to nobody. */
class WhoseLeadTest extends FiledLeads {

  @Autowired Kindred kindred;

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

  private static List<Long> ids(Leads.Page page) {
    return page.leads().stream().map(Lead::id).toList();
  }

  private int looks() {
    return database.queryForObject(
        "SELECT COUNT(*) FROM audit_view WHERE subject LIKE 'person:%'", Integer.class);
  }
}
