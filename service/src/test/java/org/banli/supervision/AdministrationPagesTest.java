package org.banli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.audit.AuditLog;
import org.banli.benefit.Standards;
import org.banli.identity.Staff;
import org.banli.identity.signin.Attempt;
import org.banli.identity.signin.SignIn;
import org.banli.identity.store.AccountMapper;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.region.Offices;
import org.banli.vault.Secret;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** An administrator of 宁国市 keeps offices, staff, divisions and parameters of that area. */
@BanliTest
@Transactional
class AdministrationPagesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final DivisionCode TOWNSHIP = new DivisionCode("341881001000");
  private static final DivisionCode CHENGDONG = new DivisionCode("341881001001");
  private static final DivisionCode CHENGXI = new DivisionCode("341881001002");
  private static final String ADMINISTRATOR = "341881-administrator";

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Offices offices;
  @Autowired Staff staff;
  @Autowired SignIn signIn;
  @Autowired Divisions divisions;
  @Autowired Standards standards;
  @Autowired AuditLog audit;
  @Autowired AccountMapper accounts;
  @Autowired JdbcTemplate database;

  private final String login = "new-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void everyPageOfAdministratorsIsThere() throws Exception {
    for (String address :
        new String[] {
          "/admin",
          "/admin/clock",
          "/admin/calendar",
          "/admin/reach",
          "/admin/incidents",
          "/admin/offices",
          "/admin/divisions",
          "/admin/standards"
        }) {
      see(address);
      see(address + "?lang=en");
    }
    send("/admin/calendar", "year", "2027", "days", "gibberish").andExpect(text("gibberish"));
  }

  @Test
  void officesAreListedByDivisionFromTheOwnAreaDown() throws Exception {
    see("/admin/offices").andExpect(text("宁国市民政局")).andExpect(text("西津街道"));
    see("/admin/offices?division=341881001000").andExpect(text("城东社区"));
    see("/admin/offices?division=341881001000&lang=en").andExpect(text("Offices and staff"));
  }

  // R69: an area is the division and what lies below
  @Test
  void outsideOfTheOwnAreaNothingIsFound() throws Exception {
    for (String address :
        new String[] {
          "/admin/offices?division=340000000000",
          "/admin/standards?division=341800000000",
          "/admin/divisions?division=110101000000",
          "/admin/offices/999999",
          "/admin/staff/999999",
          "/admin/staff/" + people.applicant(1).account()
        }) {
      web.perform(get(address).with(people.signedIn(ADMINISTRATOR)))
          .andExpect(status().isNotFound());
    }
    send(
            "/admin/offices",
            "name",
            "外地单位",
            "level",
            "county",
            "division",
            "110101",
            "from",
            "2026-03-02")
        .andExpect(status().isNotFound());
  }

  @Test
  void anOfficeOpensAndClosesByDate() throws Exception {
    long office = opened();
    see("/admin/offices/" + office).andExpect(text("䶮湖便民中心"));
    send("/admin/offices/" + office + "/close", "closing", "2026-02-01")
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("还没有成立"));
    send("/admin/offices/" + office + "/close", "closing", "2026-06-01")
        .andExpect(status().is3xxRedirection());
    assertThat(offices.around(TOWNSHIP, LocalDate.of(2026, 5, 31))).anyMatch(o -> o.id() == office);
    assertThat(offices.around(TOWNSHIP, LocalDate.of(2026, 6, 1))).noneMatch(o -> o.id() == office);
    assertThat(actions("office:" + office)).isEqualTo("open-office,close-office");
    assertThat(audit.intact("office:" + office)).isTrue();
  }

  @Test
  void aRefusedOfficeKeepsWhatWasTyped() throws Exception {
    send(
            "/admin/offices",
            "name",
            "某某𠮷中心",
            "level",
            "township",
            "division",
            "341881001000",
            "from",
            "三月")
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("某某𠮷中心"))
        .andExpect(text("日期“三月”不对"));
    opened();
    send("/admin/offices", OFFICE)
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("已经有名为"));
  }

  @Test
  void aPersonIsHiredSignsInAndLosesThePosition() throws Exception {
    long office = opened();
    String password = hired(office);
    assertThat(signIn.staff(login, password, login)).isInstanceOf(Attempt.Renew.class);
    var member = staff.byLogin(login).orElseThrow();
    see("/admin/offices/" + office).andExpect(text("𠮷新")).andExpect(text(login));
    see("/admin/staff/" + member.id()).andExpect(text("经办人"));
    var position = member.positions().get(0);
    send("/admin/staff/" + member.id() + "/positions/" + position.id() + "/end", "on", "2026-03-02")
        .andExpect(status().is3xxRedirection());
    assertThat(people.staff(login).positions()).isEmpty();
    send(
            "/admin/offices/" + office + "/positions",
            "person",
            login,
            "as-role",
            "reviewer",
            "as-from",
            "2026-03-01")
        .andExpect(status().is3xxRedirection());
    assertThat(people.staff(login).holds("reviewer", office)).isTrue();
    assertThat(actions("account:" + member.id())).contains("appoint").contains("end-position");
  }

  @Test
  void aTakenNameOrAWrongNumberIsRefusedAndNobodyIsHired() throws Exception {
    long office = opened();
    String[] same = person(login, "");
    send("/admin/offices/" + office + "/staff", person("341881001-clerk", ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("已经有账号"));
    send("/admin/offices/" + office + "/staff", person(login, "341881195803120261"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("身份证号不对"));
    same[7] = "emperor";
    send("/admin/offices/" + office + "/staff", same).andExpect(status().isUnprocessableContent());
  }

  @Test
  void passwordAndSecondFactorAreResetAndTheOldOnesOpenNothing() throws Exception {
    String old = hired(opened());
    long account = staff.byLogin(login).orElseThrow().id();
    String fresh = code(send("/admin/staff/" + account + "/password"));
    assertThat(signIn.staff(login, old, login)).isInstanceOf(Attempt.Refused.class);
    assertThat(signIn.staff(login, fresh, login)).isInstanceOf(Attempt.Renew.class);
    accounts.totp(account, new Secret("JBSWY3DPEHPK3PXP"));
    send("/admin/staff/" + account + "/second-factor").andExpect(status().is3xxRedirection());
    assertThat(staff.find(account).orElseThrow().secondFactor()).isFalse();
    send("/admin/staff/" + account + "/close").andExpect(status().is3xxRedirection());
    assertThat(signIn.staff(login, fresh, login)).isInstanceOf(Attempt.Refused.class);
    assertThat(actions("account:" + account))
        .contains("reset-password", "reset-second-factor", "close-account");
  }

  @Test
  void nobodyClosesTheirOwnAccount() throws Exception {
    send("/admin/staff/" + people.staff(ADMINISTRATOR).account() + "/close")
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("不能注销自己的账号"));
  }

  // R70
  @Test
  void twoDivisionsAreMergedByDate() throws Exception {
    see("/admin/divisions?division=" + CHENGDONG).andExpect(text("城东社区"));
    send("/admin/divisions", "old", "341881001001", "into", "341881001002", "on", "2026-04-01")
        .andExpect(status().is3xxRedirection());
    assertThat(divisions.successor(CHENGDONG, LocalDate.of(2026, 4, 1)).code()).isEqualTo(CHENGXI);
    assertThat(divisions.successor(CHENGDONG, TODAY).code()).isEqualTo(CHENGDONG);
    assertThat(actions("division:" + CHENGDONG)).isEqualTo("merge");
    send("/admin/divisions", "old", "341881001001", "into", "341881001002", "on", "2026-05-01")
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void aValueIsAddedWithItsLawAndEarlierDaysKeepTheirs() throws Exception {
    see("/admin/standards?division=341881001000&on=2026-03-02")
        .andExpect(text("decideLevel"))
        .andExpect(text("已经受理的办件仍按原来的层级"));
    send("/admin/standards", standard("dbStd", "900", "2026-05-01"))
        .andExpect(status().is3xxRedirection());
    assertThat(value("dbStd", "2026-04-30")).isNotEqualTo(new BigDecimal("900"));
    assertThat(value("dbStd", "2026-05-01")).isEqualTo(new BigDecimal("900"));
    see("/admin/standards?division=341881001000").andExpect(text("某县发〔2026〕1号"));
    assertThat(actions("standard:dbStd@" + TOWNSHIP)).isEqualTo("set-standard");
  }

  @Test
  void aValueThatDoesNotFitOrIsThereAlreadyIsRefused() throws Exception {
    for (String wrong : new String[] {"-5", "many", "1e9", ""}) {
      send("/admin/standards", standard("dbStd", wrong, "2026-05-01"))
          .andExpect(status().isUnprocessableContent());
    }
    send("/admin/standards", standard("decideLevel", "conty", "2026-05-01"))
        .andExpect(status().isUnprocessableContent());
    send("/admin/standards", standard("invented", "1", "2026-05-01"))
        .andExpect(status().isUnprocessableContent());
    send("/admin/standards", standard("decideLevel", "township", "2026-05-01"))
        .andExpect(status().is3xxRedirection());
    send("/admin/standards", standard("decideLevel", "county", "2026-05-01"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("不能改动"));
    assertThat(value("decideLevel", "2026-05-01")).isEqualTo("township");
  }

  private static final String[] OFFICE = {
    "name", "䶮湖便民中心", "level", "township", "division", "341881001", "from", "2026-03-01"
  };

  private long opened() throws Exception {
    var answer = send("/admin/offices", OFFICE).andExpect(status().is3xxRedirection()).andReturn();
    String to = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    return Long.parseLong(to.replace("/admin/offices/", ""));
  }

  private String hired(long office) throws Exception {
    return code(
        send("/admin/offices/" + office + "/staff", person(login, "")).andExpect(text("已经开设")));
  }

  private static String[] person(String login, String idNumber) {
    return new String[] {
      "name", "𠮷新", "login", login, "idNumber", idNumber, "role", "clerk", "from", "2026-03-01"
    };
  }

  private static String[] standard(String key, String value, String from) {
    return new String[] {
      "key", key, "division", "341881001", "value", value, "from", from, "law", "某县发〔2026〕1号"
    };
  }

  private Object value(String key, String day) {
    return standards.find(key, TOWNSHIP, LocalDate.parse(day)).orElseThrow().value();
  }

  private static String code(ResultActions answer) throws Exception {
    String page = answer.andReturn().getResponse().getContentAsString();
    var found = Pattern.compile("<code>([a-z2-9-]{19})</code>").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private String actions(String subject) {
    return String.join(
        ",",
        database.queryForList(
            "SELECT action FROM audit_event WHERE subject = ? ORDER BY seq",
            String.class,
            subject));
  }

  private ResultActions see(String address) throws Exception {
    return web.perform(get(address).with(people.signedIn(ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("supervision."))));
  }

  private ResultActions send(String address, String... fields) throws Exception {
    var form = post(address).with(csrf()).with(people.signedIn(ADMINISTRATOR));
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return web.perform(form);
  }

  private static org.springframework.test.web.servlet.ResultMatcher text(String text) {
    return content().string(containsString(text));
  }
}
