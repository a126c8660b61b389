package org.banli.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.audit.AuditLog;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.payment.Funds.Entry;
import org.banli.payment.Funds.Fund;
import org.banli.payment.Funds.Kind;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

// rules B.3: a township pays first aid out of a fund of its own
@BanliTest
@Transactional
class FundsTest {

  private static final Bilingual AID = new Bilingual("先行救助", "First aid");
  private static final String LEADER = "341881-leader";
  private static final String TOWNSHIP = "341881001-leader";

  @Autowired Funds funds;
  @Autowired CaseFiles cases;
  @Autowired Applicants applicants;
  @Autowired AuditLog audit;
  @Autowired JdbcTemplate database;
  @Autowired People people;
  @Autowired MockMvc web;

  @Test
  void whatIsPaidIsTakenOffAndWrittenDown() {
    var no = submitted();
    var before = own();
    assertThat(pay(no, "firstAid", "2000")).isTrue();
    assertThat(own().balance()).isEqualByComparingTo(before.balance().subtract(money("2000")));
    var entry = entries().get(0);
    assertThat(entry.kind()).isEqualTo(Kind.PAID);
    assertThat(entry.caseNo()).isEqualTo(no.value());
    assertThat(entry.amount()).isEqualByComparingTo("-2000");
    assertThat(entry.balance()).isEqualByComparingTo(own().balance());
    assertThat(cases.timeline(no)).extracting(CaseFiles.Event::action).contains("fund");
    assertThat(audit.intact("case:" + no)).isTrue();
    assertThat(((Map<?, ?>) cases.facts(no).get("fund")).get("petty")).isNotNull();
  }

  @Test
  void aStepThatIsAskedAgainIsPaidOnce() {
    var no = submitted();
    pay(no, "firstAid", "2000");
    var after = own();
    assertThat(pay(no, "firstAid", "2000")).isTrue();
    assertThat(own()).isEqualTo(after);
    assertThat(pay(no, "again", "100")).isTrue();
    assertThat(own().entries()).isEqualTo(after.entries() + 1);
  }

  @Test
  void theLastFenCanBePaidAndNotOneMore() {
    var all = own().balance();
    assertThat(pay(submitted(), "more", all.add(money("0.01")).toPlainString())).isFalse();
    assertThat(own().balance()).isEqualByComparingTo(all);
    assertThat(pay(submitted(), "all", all.toPlainString())).isTrue();
    assertThat(own().balance()).isEqualByComparingTo("0");
    assertThat(pay(submitted(), "one", "0.01")).isFalse();
  }

  @Test
  void anOfficeWithoutSuchAFundPaysNothing() {
    var no = submitted();
    var none = new Funds.Withdrawal("firstAid", "other", "township", money("1"), AID);
    assertThat(funds.pay(no, none)).isFalse();
    assertThat(funds.ofCase(no)).isEmpty();
  }

  @Test
  void theDatabaseItselfRefusesAnOverdraft() {
    assertThatThrownBy(
            () -> database.update("UPDATE fund SET balance = -0.01 WHERE id = ?", own().id()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theCountyPutsMoneyInWithAReason() {
    var fund = own();
    var county = people.staff(LEADER);
    refused(() -> funds.topUp(county, fund.id(), money("100"), " "), "payment.refused.reason");
    refused(() -> funds.topUp(county, fund.id(), money("-1"), "x"), "payment.refused.amount");
    refused(() -> funds.topUp(county, fund.id(), money("0.001"), "x"), "payment.refused.amount");
    var fuller = funds.topUp(county, fund.id(), money("100"), "追加备用金");
    assertThat(fuller.balance()).isEqualByComparingTo(fund.balance().add(money("100")));
    assertThat(audit.intact("fund:" + fund.id())).isTrue();
  }

  @Test
  void aWrongEntryIsCorrectedByAnotherThatNamesIt() {
    var county = people.staff(LEADER);
    var fund = funds.topUp(county, own().id(), money("1000"), "追加备用金");
    var wrong = fund.entries();
    var right = funds.correct(county, fund.id(), wrong, money("-900"), "多记一个零");
    assertThat(right.balance()).isEqualByComparingTo(fund.balance().subtract(money("900")));
    assertThat(entries()).extracting(Entry::number).startsWith(wrong + 1, wrong);
    assertThat(entries().get(0).corrects()).hasValue(wrong);
    assertThat(entries().get(1).amount()).isEqualByComparingTo("1000");
    refused(
        () -> funds.correct(county, fund.id(), 999, money("1"), "x"), "payment.fund.refused.entry");
    refused(
        () -> funds.correct(county, fund.id(), wrong, money("-9999999"), "x"),
        "payment.fund.refused.overdrawn");
  }

  @Test
  void aTownshipSeesItsOwnFundOnlyAndFillsNone() {
    var township = people.staff(TOWNSHIP);
    assertThat(funds.of(township)).extracting(Fund::office).containsOnly(own().office());
    assertThat(funds.of(people.staff(LEADER)).size()).isGreaterThan(1);
    var other =
        funds.of(people.staff(LEADER)).stream()
            .filter(fund -> !fund.office().equals(own().office()))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> funds.get(township, other.id())).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> funds.topUp(township, own().id(), money("1"), "x"))
        .isInstanceOf(Problem.class);
    for (var login : List.of("341881001001-worker", "341881-checker", "341881-administrator")) {
      assertThatThrownBy(() -> funds.of(people.staff(login))).isInstanceOf(Problem.class);
    }
    assertThatThrownBy(() -> funds.of(people.applicant(1))).isInstanceOf(Problem.class);
  }

  @Test
  void theCountyOpensAFundForATownshipThatHasNone() {
    var county = people.staff(LEADER);
    assertThat(funds.without(county, "petty")).noneMatch(it -> it.level().equals("township"));
    var office = own().office().id();
    var name = new Bilingual("冬令救助金", "Winter fund");
    long id = funds.open(county, office, "winter", name);
    assertThat(funds.get(county, id).balance()).isEqualByComparingTo("0");
    refused(() -> funds.open(county, office, "winter", name), "payment.fund.refused.known");
    refused(() -> funds.open(county, office, "Not so", name), "payment.fund.refused.code");
  }

  @Test
  void thePageKeepsWhatWasTyped() throws Exception {
    var fund = own();
    web.perform(get("/funds/" + fund.id()).with(people.signedIn(TOWNSHIP)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("临时救助备用金")));
    web.perform(
            post("/funds/" + fund.id() + "/top-up")
                .param("amount", "一百")
                .param("reason", "追加备用金")
                .with(csrf())
                .with(people.signedIn(LEADER)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"一百\"")))
        .andExpect(content().string(containsString("追加备用金")));
    web.perform(
            post("/funds/" + fund.id() + "/top-up")
                .param("amount", "100")
                .param("reason", "追加备用金")
                .with(csrf())
                .with(people.signedIn(LEADER)))
        .andExpect(redirectedUrl("/funds/" + fund.id()));
  }

  private boolean pay(CaseNo no, String step, String amount) {
    return funds.pay(no, new Funds.Withdrawal(step, "petty", "township", money(amount), AID));
  }

  private Fund own() {
    return funds.of(people.staff(TOWNSHIP)).stream()
        .filter(fund -> fund.code().equals("petty"))
        .findFirst()
        .orElseThrow();
  }

  private List<Entry> entries() {
    return funds.entries(people.staff(LEADER), own().id());
  }

  private static BigDecimal money(String text) {
    return new BigDecimal(text);
  }

  private static void refused(Runnable action, String key) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.key()).isEqualTo(key));
  }

  private CaseNo submitted() {
    return applicants.submitted(applicants.applicant("周𠮷"));
  }
}
