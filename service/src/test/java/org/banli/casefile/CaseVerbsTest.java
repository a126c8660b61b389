package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
class CaseVerbsTest {

  @Autowired Applicants people;
  @Autowired CaseFiles cases;
  @Autowired Materials materials;
  @Autowired Messages messages;
  @Autowired Access access;
  @Autowired AuditLog audit;
  @Autowired JdbcTemplate database;

  @Test
  void factsHoldAnswersMarksAndTheCaseItself() {
    var no = people.submitted(people.applicant("王八斤"));
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
    var no = people.submitted(people.applicant("王九"));
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
    var no = people.submitted(wang);
    messages.send(wang, no, "可读留言");
    cases.note(wang, no, "answer", Map.of("text", "可读意见"), true);
    for (var table : List.of("case_answer", "case_message", "case_event")) {
      assertUnreadable(
          database.queryForList("SELECT * FROM " + table + " WHERE case_no = ?", no.value()));
    }
    assertUnreadable(database.queryForList("SELECT * FROM case_file WHERE no = ?", no.value()));
  }

  @Test
  void everyVerbStandsInTheTimelineAndInAnIntactChain() {
    var wang = people.applicant("王十");
    var no = people.submitted(wang);
    messages.send(wang, no, "请问𠮷");
    assertThat(cases.timeline(no))
        .extracting(CaseFiles.Event::action)
        .contains("submit", "message");
    assertThat(audit.intact("case:" + no)).isTrue();
  }

  @Test
  void theApplicantWithdrawsUntilTheDecision() {
    var wang = people.applicant("王十一");
    var no = people.submitted(wang);
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
    var no = people.submitted(wang);
    cases.conclude(no, "granted");
    assertThatThrownBy(() -> cases.withdraw(wang, no, ""))
        .hasMessageContaining("casefile.withdraw.decided");
  }

  @Test
  void anotherApplicantSeesNothingOfACase() {
    var no = people.submitted(people.applicant("王十三"));
    var other = people.applicant("李四");
    var subject = cases.subject(cases.get(no));
    assertThat(access.may(other, Access.Act.VIEW, subject)).isFalse();
    assertThatThrownBy(() -> messages.send(other, no, "?")).hasMessageContaining("not-found");
    assertThatThrownBy(() -> materials.attach(other, no.value(), "x", stored()))
        .hasMessageContaining("not-found");
  }

  @Test
  void aBarredAccountStandsInTheSubject() {
    var no = people.submitted(people.applicant("王十四"));
    cases.bar(no, java.util.Set.of(77L));
    assertThat(cases.subject(cases.get(no)).barred()).contains(77L);
  }

  @Test
  void longOrEmptyMessagesAreRefused() {
    var wang = people.applicant("王十五");
    var no = people.submitted(wang);
    assertThatThrownBy(() -> messages.send(wang, no, " ")).hasMessageContaining("empty");
    assertThatThrownBy(() -> messages.send(wang, no, "𠮷".repeat(2001)))
        .hasMessageContaining("long");
    messages.send(wang, no, "𠮷".repeat(2000));
    assertThat(messages.of(no))
        .singleElement()
        .satisfies(it -> assertThat(it.fromApplicant()).isTrue());
  }

  @Test
  void detailsOfAnEventAreReadAsTheyWereWritten() {
    var no = people.submitted(people.applicant("王十六"));
    Map<String, String> details = new LinkedHashMap<>();
    details.put("b", "2");
    details.put("a", "𠮷");
    cases.note(Actor.SYSTEM, no, "answer", details, true);
    assertThat(cases.timeline(no))
        .last()
        .satisfies(event -> assertThat(event.details()).isEqualTo(details));
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

  private static Files.Stored stored() {
    return new Files.Stored("d".repeat(64), "x", "image/png", 1);
  }
}
