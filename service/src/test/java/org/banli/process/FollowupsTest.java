package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.audit.AuditLog;
import org.banli.benefit.Worksheets;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.register.Followups;
import org.banli.register.Followups.Status;
import org.banli.register.Registers;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What a decision leaves for the county to do. */
@BanliTest
@Transactional
class FollowupsTest {

  private static final String CLERK = "341881-clerk";
  private static final String REVIEWER = "341881-reviewer";

  @Autowired CommittedCases committed;
  @Autowired CaseFiles cases;
  @Autowired Registers registers;
  @Autowired Followups followups;
  @Autowired Worksheets worksheets;
  @Autowired AuditLog audit;
  @Autowired People people;
  @Autowired ApplicationClock clock;
  @Autowired MockMvc web;

  // R24: each referral has a status
  @Test
  void aReferralIsPendingUntilTheClerkSaysWhatBecameOfIt() {
    var referral = referral();
    assertThat(referral.status()).isEqualTo(Status.PENDING);
    assertThat(referral.departmentName().zh()).isEqualTo("医疗救助（医保）");
    var taken = move(referral, Status.TAKEN_UP, "");
    var done = move(taken, Status.DONE, "已参保");
    assertThat(done.followups())
        .extracting(Followups.Followup::status)
        .containsExactly("TAKEN_UP", "DONE");
    assertThat(done.followups().get(1).note()).isEqualTo("已参保");
    assertThat(cases.timeline(referral.no()))
        .extracting(CaseFiles.Event::action)
        .contains("referral-done");
    assertThat(audit.intact("case:" + referral.no())).isTrue();
  }

  // R24
  @Test
  void aReferralIsReturnedOnlyWithAReasonAndCanBeSentAgain() {
    var referral = referral();
    refused(() -> move(referral, Status.RETURNED, " "), "register.refused.reason");
    var returned = move(referral, Status.RETURNED, "不在本部门职责内");
    refused(() -> move(returned, Status.DONE, ""), "register.refused.status");
    assertThat(move(returned, Status.PENDING, "").status()).isEqualTo(Status.PENDING);
  }

  // R4: a stale page says who was first
  @Test
  void whoIsSecondIsTold() {
    var referral = referral();
    move(referral, Status.TAKEN_UP, "");
    refused(() -> move(referral, Status.DONE, ""), "register.refused.stale");
  }

  @Test
  void onlyTheCountyLooksAfterThem() {
    var referral = referral();
    for (var login : List.of("341881001-clerk", "341881001001-worker", "341881-administrator")) {
      assertThatThrownBy(() -> followups.referrals(people.staff(login), Optional.empty()))
          .isInstanceOf(Problem.class);
    }
    assertThatThrownBy(
            () -> followups.move(people.staff(REVIEWER), referral.id(), 0, Status.DONE, ""))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> followups.referrals(people.applicant(1), Optional.empty()))
        .isInstanceOf(Problem.class);
  }

  @Test
  void theClerkDoesItOnThePage() throws Exception {
    var referral = referral();
    web.perform(get("/registers/referrals").with(people.signedIn(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("医疗救助（医保）")))
        .andExpect(content().string(containsString("登记受理")));
    web.perform(
            post("/registers/referrals/" + referral.id())
                .param("step", "0")
                .param("status", "RETURNED")
                .with(csrf())
                .with(people.signedIn(CLERK)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("请写明理由")));
    web.perform(
            post("/registers/referrals/" + referral.id())
                .param("step", "0")
                .param("status", "TAKEN_UP")
                .with(csrf())
                .with(people.signedIn(CLERK)))
        .andExpect(redirectedUrl("/registers/referrals#r" + referral.id()));
    web.perform(get("/registers/referrals?status=TAKEN_UP&lang=en").with(people.signedIn(CLERK)))
        .andExpect(content().string(containsString("Medical aid")));
  }

  @Test
  void aProgramDoesItOnceWithAKey() throws Exception {
    var referral = referral();
    for (int i = 0; i < 2; i++) {
      web.perform(
              post("/api/v1/registers/referrals/" + referral.id() + "/followups")
                  .header("Idempotency-Key", "followup-" + referral.id())
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{\"step\": 0, \"status\": \"TAKEN_UP\"}")
                  .with(csrf())
                  .with(people.signedIn(CLERK)))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.status").value("TAKEN_UP"));
    }
    web.perform(get("/api/v1/registers/breaches").with(people.signedIn("341881001-clerk")))
        .andExpect(status().isNotFound());
  }

  // R18: a person in breach loses commit-instead-of-proof until restored
  @Test
  void whoIsRestoredMayCommitAgain() {
    var breach = breach();
    assertThat(breach.inForce()).isTrue();
    assertThat(breach.person()).doesNotContain("王秀兰");
    refused(() -> restore(breach, ""), "register.refused.reason");
    assertThatThrownBy(() -> committed.accept(committed.filed(), Map.of()))
        .isInstanceOf(Worklist.Incomplete.class);
    var restored = restore(breach, "已经补交证明");
    assertThat(restored.inForce()).isFalse();
    assertThat(restored.followups()).extracting(Followups.Followup::note).containsExactly("已经补交证明");
    refused(() -> restore(breach, "再次"), "register.refused.stale");
    assertThat(cases.timeline(breach.no()))
        .extracting(CaseFiles.Event::action)
        .contains("breach-restored");
  }

  // R18: the fact stays with its dates, whatever day it is restored on
  @Test
  void aBreachRestoredOnItsFirstDayDoesNotEndBeforeItBegins() {
    var breach = breach();
    var restored = restore(breach, "登记错误");
    var entry = registers.ofCase(breach.no()).get(0);
    assertThat(restored.inForce()).isFalse();
    assertThat(entry.from()).isEqualTo(clock.today());
    assertThat(entry.to()).contains(entry.from());
    assertThat(entry.lifted()).isPresent();
    assertThat(entry.standsOn(clock.today())).isFalse();
  }

  @Test
  void aBreachRestoredLaterEndsOnTheDayBefore() {
    var breach = breach();
    clock.offset(Duration.ofDays(10));
    var restored = restore(breach, "已经补交证明");
    var entry = registers.ofCase(breach.no()).get(0);
    assertThat(restored.inForce()).isFalse();
    assertThat(entry.to()).contains(clock.today().minusDays(1));
    assertThat(entry.lifted()).isEmpty();
  }

  @Test
  void afterTheRestorationACommitmentIsEnough() {
    restore(breach(), "已经补交证明");
    var no = committed.filed();
    committed.accept(no, Map.of());
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ACCEPTED);
  }

  @Test
  void theReviewerRestoresOnThePageAndTheClerkOnlyReads() throws Exception {
    var breach = breach();
    web.perform(get("/registers/breaches").with(people.signedIn(CLERK)))
        .andExpect(content().string(containsString("失信，须交验原件")));
    web.perform(restoring(breach).with(people.signedIn(CLERK))).andExpect(status().isNotFound());
    web.perform(restoring(breach).with(people.signedIn(REVIEWER)))
        .andExpect(redirectedUrl("/registers/breaches#r" + breach.id()));
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
      restoring(Followups.Breach breach) {
    return post("/registers/breaches/" + breach.id() + "/restore")
        .param("reason", "已经补交证明")
        .with(csrf());
  }

  private Followups.Referral move(Followups.Referral referral, Status status, String note) {
    return followups.move(people.staff(CLERK), referral.id(), referral.step(), status, note);
  }

  private Followups.Breach restore(Followups.Breach breach, String reason) {
    return followups.restore(people.staff(REVIEWER), breach.id(), reason);
  }

  private static void refused(Runnable action, String key) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.key()).isEqualTo(key));
  }

  private Followups.Referral referral() {
    var no = committed.filed();
    cases.answer(people.staff(REVIEWER), no, "decide", Map.of("referrals", List.of("medical")));
    worksheets.compute(no);
    assertThat(registers.enter(no, "referral")).hasSize(1);
    cases.conclude(no, "refused");
    return followups.referrals(people.staff(CLERK), Optional.empty()).stream()
        .filter(one -> one.no().equals(no))
        .findFirst()
        .orElseThrow();
  }

  private Followups.Breach breach() {
    var no = committed.broken();
    return followups.breaches(people.staff(REVIEWER)).stream()
        .filter(one -> one.no().equals(no))
        .findFirst()
        .orElseThrow();
  }
}
