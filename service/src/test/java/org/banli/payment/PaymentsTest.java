package org.banli.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.payment.Payments.Move;
import org.banli.payment.Payments.Payment;
import org.banli.payment.Payments.Status;
import org.banli.payment.Payments.View;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

// rules B.3: approved once, paid in stages
@BanliTest
@Transactional
class PaymentsTest {

  private static final String CLERK = "341881-clerk";
  private static final String ACCOUNT = "6228480402564890018";

  @Autowired Payments payments;
  @Autowired CaseFiles cases;
  @Autowired Applicants applicants;
  @Autowired ApplicationClock clock;
  @Autowired People people;
  @Autowired MockMvc web;

  @Test
  void planningTwiceIsPlanningOnce() {
    var no = planned();
    assertThat(payments.plan(no, "aid", List.of(stage(0, "1")))).isEqualTo(2);
    assertThat(payments.ofCase(no)).extracting(Payment::number).containsExactly(1, 2);
  }

  @Test
  void nothingAndNobodyAreNotPaid() {
    var no = applicants.submitted(applicants.applicant("周𠮷"));
    assertThatThrownBy(() -> payments.plan(no, "aid", List.of(stage(0, "0"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStageIsDueOnItsDay() {
    var no = planned();
    assertThat(shown(no, View.DUE)).extracting(Payment::number).containsExactly(1);
    assertThat(shown(no, View.LATER)).extracting(Payment::number).containsExactly(2);
    clock.offset(clock.offset().plus(Duration.ofDays(30)));
    assertThat(shown(no, View.DUE)).extracting(Payment::number).containsExactly(1, 2);
  }

  @Test
  void theClerkSaysWhatWasPaidWithDayAndVoucher() {
    var one = first();
    refused(() -> move(one, paid(" ", clock.today())), "payment.refused.voucher");
    refused(() -> move(one, paid("2026-0301", clock.today().plusDays(1))), "payment.refused.day");
    var after = move(one, paid("2026-0301", clock.today()));
    assertThat(after.status()).isEqualTo(Status.PAID);
    assertThat(after.steps()).extracting(Payments.Step::voucher).containsExactly("2026-0301");
    assertThat(cases.timeline(one.no()))
        .anySatisfy(
            event -> {
              assertThat(event.action()).isEqualTo("payment-paid");
              assertThat(event.visible()).isTrue();
            });
    assertThat(((Map<?, ?>) cases.facts(one.no()).get("payments")).get("paid"))
        .isEqualTo(new BigDecimal("800.00"));
  }

  @Test
  void whatTheBankSendsBackIsDueAgain() {
    var one = move(first(), paid("1", clock.today()));
    refused(
        () -> move(one, new Move(Status.RETURNED, clock.today(), "", "")),
        "payment.refused.reason");
    var back = move(one, new Move(Status.RETURNED, clock.today(), "", "账号有误"));
    assertThat(shown(back.no(), View.DUE)).extracting(Payment::number).contains(1);
    assertThat(move(back, paid("2", clock.today())).status()).isEqualTo(Status.PAID);
  }

  @Test
  void aStageThatIsStoppedIsNotCounted() {
    var one = first();
    var stopped = move(one, new Move(Status.STOPPED, clock.today(), "", "困难已经缓解"));
    refused(() -> move(stopped, paid("1", clock.today())), "payment.refused.status");
    assertThat(((Map<?, ?>) cases.facts(one.no()).get("payments")).get("planned"))
        .isEqualTo(new BigDecimal("400.00"));
    assertThat(move(stopped, new Move(Status.PLANNED, clock.today(), "", "又有困难")).status())
        .isEqualTo(Status.PLANNED);
  }

  // R4: a stale page says who was first
  @Test
  void whoIsSecondIsTold() {
    var one = first();
    move(one, paid("1", clock.today()));
    refused(() -> move(one, paid("1", clock.today())), "payment.refused.stale");
  }

  @Test
  void onlyTheCountyPays() {
    var one = first();
    for (var login : List.of("341881001-clerk", "341881-checker", "341881-administrator")) {
      assertThatThrownBy(() -> payments.list(people.staff(login), View.DUE))
          .isInstanceOf(Problem.class);
    }
    assertThatThrownBy(
            () ->
                payments.move(
                    people.staff("341881-reviewer"), one.id(), 0, paid("1", clock.today())))
        .isInstanceOf(Problem.class);
  }

  @Test
  void theListMasksAndThePageOfOneDoesNot() throws Exception {
    var one = first();
    web.perform(get("/payments").with(people.signedIn(CLERK)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("周𠮷"))));
    web.perform(get("/payments/" + one.id()).with(people.signedIn(CLERK)))
        .andExpect(content().string(containsString(ACCOUNT)));
    web.perform(
            post("/payments/" + one.id())
                .param("step", "0")
                .param("status", "PAID")
                .param("day", "2026-03-02")
                .param("voucher", "")
                .param("note", "已经核对账号")
                .with(csrf())
                .with(people.signedIn(CLERK)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("已经核对账号")));
    web.perform(
            post("/payments/" + one.id())
                .param("step", "0")
                .param("status", "PAID")
                .param("day", "2026-03-02")
                .param("voucher", "2026-0301")
                .with(csrf())
                .with(people.signedIn(CLERK)))
        .andExpect(redirectedUrl("/payments/" + one.id()));
  }

  private Payment first() {
    return payments.ofCase(planned()).get(0);
  }

  private CaseNo planned() {
    var no = applicants.submitted(applicants.applicant("周𠮷"));
    payments.plan(no, "aid", List.of(stage(0, "800"), stage(30, "400")));
    return no;
  }

  private Payments.Plan stage(int days, String amount) {
    LocalDate day = clock.today().plusDays(days);
    var payee = new Payments.Payee("周𠮷", "", "农业银行", ACCOUNT);
    var text = new Bilingual("临时救助金", "Temporary assistance");
    return new Payments.Plan(payee, new BigDecimal(amount), day, text);
  }

  private static Move paid(String voucher, LocalDate day) {
    return new Move(Status.PAID, day, voucher, "");
  }

  private Payment move(Payment payment, Move move) {
    return payments.move(people.staff(CLERK), payment.id(), payment.steps().size(), move);
  }

  private List<Payment> shown(CaseNo no, View view) {
    return payments.list(people.staff(CLERK), view).stream()
        .filter(payment -> payment.no().equals(no))
        .toList();
  }

  private static void refused(Runnable action, String key) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.key()).isEqualTo(key));
  }
}
