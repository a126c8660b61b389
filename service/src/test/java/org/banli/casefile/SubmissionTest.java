package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.banli.BanliTest;
import org.banli.audit.AuditLog;
import org.banli.document.Files;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BanliTest
class SubmissionTest {

  @Autowired Applicants people;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;
  @Autowired Materials materials;
  @Autowired Messages messages;
  @Autowired Access access;
  @Autowired AuditLog audit;
  @Autowired JdbcTemplate database;

  private Drafts.Draft complete(Actor actor) {
    return complete(actor, Optional.empty());
  }

  private Drafts.Draft complete(Actor actor, Optional<Drafts.Person> onBehalf) {
    var draft = drafts.open(actor, people.matter(), Map.of(), onBehalf);
    return drafts.save(actor, draft.id(), draft.version(), people.answers(draft), "Page_account");
  }

  private CaseNo submitted(Actor actor) {
    return drafts.submit(actor, complete(actor).id(), Applicants.signing());
  }

  @Test
  void theSameDraftSubmittedTwiceGivesOneNumber() {
    var wang = people.applicant("王芳");
    var draft = complete(wang);
    var first = drafts.submit(wang, draft.id(), Applicants.signing());
    var second = drafts.submit(wang, draft.id(), Applicants.signing());
    assertThat(second).isEqualTo(first);
    assertThat(cases.ofApplicant(wang.account())).hasSize(1);
    assertThat(drafts.submittedAs(wang, draft.id())).contains(first);
    assertThat(drafts.of(wang)).isEmpty();
  }

  @Test
  void numbersHaveNoGapsAndNoDoublesUnderConcurrency() throws Exception {
    var actors = IntStream.range(0, 8).mapToObj(i -> people.applicant("申请人" + i)).toList();
    var ready = actors.stream().map(actor -> complete(actor).id()).toList();
    int before = running(submitted(people.applicant("第一人")));
    var pool = Executors.newFixedThreadPool(8);
    List<Callable<CaseNo>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int n = i;
      work.add(() -> drafts.submit(actors.get(n), ready.get(n), Applicants.signing()));
    }
    List<Integer> numbers = new ArrayList<>();
    for (var done : pool.invokeAll(work)) {
      numbers.add(running(done.get()));
    }
    pool.shutdown();
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(before + 1, before + 8).boxed().toList());
  }

  @Test
  void aRefusedSubmissionLeavesNoGap() {
    var wang = people.applicant("王一");
    int before = running(submitted(wang));
    assertThatThrownBy(() -> submitted(wang)).hasMessageContaining("casefile.submit.open");
    assertThat(running(submitted(people.applicant("王二")))).isEqualTo(before + 1);
  }

  @Test
  void twoSubmissionsOfOneDraftAtOnceGiveOneNumber() throws Exception {
    var wang = people.applicant("王三");
    var draft = complete(wang);
    var pool = Executors.newFixedThreadPool(2);
    Callable<CaseNo> submit = () -> drafts.submit(wang, draft.id(), Applicants.signing());
    var both = pool.invokeAll(List.of(submit, submit));
    assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
    pool.shutdown();
  }

  // one open application per matter and person
  @Test
  void aSecondOpenApplicationNamesTheFirst() {
    var wang = people.applicant("王四");
    var first = submitted(wang);
    assertThatThrownBy(() -> submitted(wang))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.arguments()).containsExactly(first.value()));
  }

  @Test
  void afterTheFirstEndedASecondIsAccepted() {
    var wang = people.applicant("王五");
    var first = submitted(wang);
    cases.conclude(first, "refused");
    assertThat(submitted(wang)).isNotEqualTo(first);
  }

  @Test
  void anIncompleteFormIsRefusedAndTheDraftStays() {
    var wang = people.applicant("王六");
    var draft = drafts.open(wang, people.matter(), Map.of(), Optional.empty());
    assertThatThrownBy(() -> drafts.submit(wang, draft.id(), Applicants.signing()))
        .hasMessageContaining("casefile.submit.defects");
    assertThat(drafts.get(wang, draft.id()).answers()).isEqualTo(draft.answers());
  }

  @Test
  void withoutASignatureNothingIsFiled() {
    var wang = people.applicant("王七");
    var unsigned = new Drafts.Signing("", Optional.empty(), Drafts.ONLINE);
    assertThatThrownBy(() -> drafts.submit(wang, complete(wang).id(), unsigned))
        .hasMessageContaining("casefile.submit.signature");
  }

  @Test
  void theCaseKnowsItsPlaceItsPersonAndItsPapers() {
    var wang = people.applicant("王𠮷䶮");
    var draft = complete(wang);
    materials.attach(
        wang, draft.id(), "identity", new Files.Stored("b".repeat(64), "𠮷.jpg", "image/jpeg", 9));
    var no = drafts.submit(wang, draft.id(), Applicants.signing());
    var file = cases.get(no);
    assertThat(no.value()).startsWith("GL341881-2026-");
    assertThat(file.name().value()).isEqualTo("王𠮷䶮");
    assertThat(file.responsible().value()).isEqualTo(people.village());
    assertThat(file.filed()).isEqualTo(file.responsible());
    assertThat(file.divisionPath()).contains("/341881000000/").endsWith(people.village() + "/");
    assertThat(materials.of(no.value()))
        .singleElement()
        .satisfies(paper -> assertThat(paper.file().name()).isEqualTo("𠮷.jpg"));
    assertThat(materials.of(draft.id())).isEmpty();
  }

  @Test
  void factsHoldAnswersMarksAndTheCaseItself() {
    var no = submitted(people.applicant("王八斤"));
    cases.answer(Actor.SYSTEM, no, "survey", Map.of("income", 1200, "day", "2026-03-01"));
    cases.mark(no, "kin");
    var facts = cases.facts(no);
    assertThat(facts)
        .containsEntry("matter", "old-age-allowance")
        .containsEntry("caseNo", no.value())
        .containsEntry("division", people.village())
        .containsEntry("submitted", LocalDate.of(2026, 3, 2))
        .containsEntry("today", LocalDate.of(2026, 3, 2))
        .containsEntry("mark", Map.of("kin", true))
        .containsEntry("survey", Map.of("income", new BigDecimal(1200), "day", "2026-03-01"));
    assertThat(facts).containsKey("application");
  }

  @Test
  void answersKeepTheirRevisions() {
    var no = submitted(people.applicant("王九"));
    assertThat(cases.answer(Actor.SYSTEM, no, "survey", Map.of("a", "1"))).isEqualTo(1);
    assertThat(cases.answer(Actor.SYSTEM, no, "survey", Map.of("a", "𠮷"))).isEqualTo(2);
    assertThat(cases.revisions(no, "survey"))
        .extracting(CaseFiles.Revision::answers)
        .containsExactly(Map.of("a", "1"), Map.of("a", "𠮷"));
    assertThat(cases.answers(no).get("survey")).isEqualTo(Map.of("a", "𠮷"));
  }

  @Test
  void nothingPersonalIsReadableInTheTables() {
    var wang = people.applicant("可读姓名");
    var no = submitted(wang);
    messages.send(wang, no, "可读留言");
    cases.note(wang, no, "answer", Map.of("text", "可读意见"), true);
    for (var table : List.of("case_answer", "case_message", "case_event")) {
      assertUnreadable(
          database.queryForList("SELECT * FROM " + table + " WHERE case_no = ?", no.value()));
    }
    assertUnreadable(database.queryForList("SELECT * FROM case_file WHERE no = ?", no.value()));
  }

  private static void assertUnreadable(List<Map<String, Object>> rows) {
    assertThat(rows).isNotEmpty();
    rows.forEach(
        row ->
            row.values()
                .forEach(
                    value ->
                        assertThat(
                                value instanceof byte[] bytes
                                    ? new String(bytes, StandardCharsets.UTF_8)
                                    : String.valueOf(value))
                            .doesNotContain("可读", "13800138000", "342524")));
  }

  @Test
  void everyVerbStandsInTheTimelineAndInAnIntactChain() {
    var wang = people.applicant("王十");
    var no = submitted(wang);
    messages.send(wang, no, "请问𠮷");
    assertThat(cases.timeline(no))
        .extracting(CaseFiles.Event::action)
        .contains("submit", "message");
    assertThat(audit.intact("case:" + no)).isTrue();
  }

  @Test
  void theApplicantWithdrawsUntilTheDecision() {
    var wang = people.applicant("王十一");
    var no = submitted(wang);
    var other = people.applicant("李四");
    assertThatThrownBy(() -> cases.withdraw(other, no, ""))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    cases.withdraw(wang, no, "不办了𠮷");
    assertThat(cases.timeline(no)).extracting(CaseFiles.Event::action).contains("withdraw");
  }

  @Test
  void afterTheDecisionWithdrawalIsRefused() {
    var wang = people.applicant("王十二");
    var no = submitted(wang);
    cases.conclude(no, "granted");
    assertThatThrownBy(() -> cases.withdraw(wang, no, ""))
        .hasMessageContaining("casefile.withdraw.decided");
  }

  @Test
  void anotherApplicantSeesNothingOfACase() {
    var no = submitted(people.applicant("王十三"));
    var other = people.applicant("李四");
    var subject = cases.subject(cases.get(no));
    assertThat(access.may(other, Access.Act.VIEW, subject)).isFalse();
    assertThatThrownBy(() -> messages.send(other, no, "?")).hasMessageContaining("not-found");
    assertThatThrownBy(() -> materials.attach(other, no.value(), "x", stored()))
        .hasMessageContaining("not-found");
  }

  @Test
  void aBarredAccountStandsInTheSubject() {
    var no = submitted(people.applicant("王十四"));
    cases.bar(no, java.util.Set.of(77L));
    assertThat(cases.subject(cases.get(no)).barred()).contains(77L);
  }

  // rules A.1 1b, N14
  @Test
  void aCaseFiledOnBehalfIsClaimedByNumberAndPhone() {
    var village = people.village();
    var worker = people.worker("孙𠮷");
    var idNumber = Applicants.idNumber();
    var person = new Drafts.Person("赵𠮷", idNumber, "13900139000");
    var draft = complete(worker, Optional.of(person));
    var unsigned = Applicants.signing();
    assertThatThrownBy(() -> drafts.submit(worker, draft.id(), unsigned))
        .hasMessageContaining("casefile.submit.consent");
    var no =
        drafts.submit(
            worker,
            draft.id(),
            new Drafts.Signing(
                "typed:村工作人员",
                Optional.of("c".repeat(64)),
                new org.banli.region.DivisionCode(village)));
    assertThat(cases.get(no).applicant()).isEmpty();
    assertThat(cases.filedBy(worker)).extracting(CaseFile::no).contains(no);
    var wrongPhone = people.applicant("赵𠮷", Applicants.idNumber(), "13900139000");
    assertThat(cases.claim(wrongPhone)).isZero();
    var zhao = people.applicant("赵𠮷", idNumber, "13900139000");
    assertThat(cases.claim(zhao)).isEqualTo(1);
    assertThat(cases.get(no).applicant()).hasValue(zhao.account());
    assertThat(cases.claim(zhao)).isZero();
  }

  @Test
  void longOrEmptyMessagesAreRefused() {
    var wang = people.applicant("王十五");
    var no = submitted(wang);
    assertThatThrownBy(() -> messages.send(wang, no, " ")).hasMessageContaining("empty");
    assertThatThrownBy(() -> messages.send(wang, no, "𠮷".repeat(2001)))
        .hasMessageContaining("long");
    messages.send(wang, no, "𠮷".repeat(2000));
    assertThat(messages.of(no))
        .singleElement()
        .satisfies(it -> assertThat(it.fromApplicant()).isTrue());
  }

  private static Files.Stored stored() {
    return new Files.Stored("d".repeat(64), "x", "image/png", 1);
  }

  private static int running(CaseNo no) {
    return Integer.parseInt(no.value().substring(no.value().length() - 6));
  }

  @Test
  void detailsOfAnEventAreReadAsTheyWereWritten() {
    var no = submitted(people.applicant("王十六"));
    Map<String, String> details = new LinkedHashMap<>();
    details.put("b", "2");
    details.put("a", "𠮷");
    cases.note(Actor.SYSTEM, no, "answer", details, true);
    assertThat(cases.timeline(no))
        .last()
        .satisfies(event -> assertThat(event.details()).isEqualTo(details));
  }
}
