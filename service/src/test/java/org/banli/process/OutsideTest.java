package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.check.Checks;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.banli.platform.ClockMoved;
import org.banli.simulator.Simulator;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

/** Pages that need the outside: the carrier of messages answers, the sources are switched off. */
@BanliTest
@Transactional
class OutsideTest {

  private static final Simulator CARRIER = Simulator.start(0);
  private static final Pattern CODE = Pattern.compile("\\d{6}");

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Drafts drafts;
  @Autowired Catalogue catalogue;
  @Autowired Worklist worklist;
  @Autowired Checks checks;
  @Autowired Jobs jobs;
  @Autowired ApplicationClock clock;
  @Autowired ApplicationEventPublisher events;

  @DynamicPropertySource
  static void outside(DynamicPropertyRegistry properties) {
    properties.add("banli.outside", OutsideTest::switchedOff);
    properties.add("banli.notify.sms.url", CARRIER::sms);
  }

  private static String switchedOff() {
    try (var gone = Simulator.start(0)) {
      return gone.url().toString();
    }
  }

  @BeforeEach
  void nothingSent() {
    CARRIER.reset();
  }

  @AfterAll
  static void close() {
    CARRIER.close();
  }

  @Test
  void anApplicantSignsInWithTheCodeThatCameByMessage() throws Exception {
    form("/sign-in/code/send", "who", "13905630002").andExpect(status().isOk());
    String code = code("13905630002");
    form("/sign-in/code", "who", "13905630002", "code", code.equals("000000") ? "1" : "000000")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("验证码不对或者已经过期")));
    MvcResult in =
        form("/sign-in/code", "who", "139 0563 0002", "code", code)
            .andExpect(redirectedUrl("/my"))
            .andReturn();
    web.perform(get("/my/account").cookie(session(in)))
        .andExpect(content().string(containsString("李**")));
    form("/sign-in/code", "who", "13905630002", "code", code)
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void codesAskedForTooFastAreRefusedAndUnknownPhonesLearnNothing() throws Exception {
    form("/sign-in/code/send", "who", "13905630003").andExpect(status().isOk());
    form("/sign-in/code/send", "who", "13905630003")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("1 分钟后再获取")));
    assertThat(CARRIER.messages("13905630003")).hasSize(1);
    form("/sign-in/code/send", "who", "13999999998")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("手机号已注册的")));
    assertThat(CARRIER.messages("13999999998")).isEmpty();
  }

  @Test
  void aCarrierThatFailsIsSaidAtOnce() throws Exception {
    CARRIER.fault("sms", "error");
    form("/sign-in/code/send", "who", "13905630001")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("验证码没有发出去")));
  }

  @Test
  void somebodyRegistersAndSignsInWithTheNewPassword() throws Exception {
    String number = "34188119560715001X".substring(0, 17);
    String idNumber = number + check(number);
    String[] who = {"name", "𠮷䶮", "idNumber", idNumber, "phone", "13712345678"};
    MvcResult begun =
        form("/sign-up", who).andExpect(redirectedUrl("/sign-up/confirm")).andReturn();
    Cookie session = session(begun);
    web.perform(get("/sign-up/confirm").cookie(session))
        .andExpect(content().string(containsString("137****5678")));
    String code = code("13712345678");
    confirm(session, code, "12345678", "87654321").andExpect(status().isUnprocessableContent());
    confirm(session, code, "一个好密码𠮷2026", "一个好密码𠮷2026").andExpect(redirectedUrl("/my"));
    form("/sign-in/password", "who", idNumber, "password", "一个好密码𠮷2026")
        .andExpect(redirectedUrl("/my"));
    moved(Duration.ofMinutes(2));
    MvcResult second = form("/sign-up", who).andExpect(status().is3xxRedirection()).andReturn();
    confirm(session(second), code("13712345678"), "一个好密码𠮷2026", "一个好密码𠮷2026")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("已经注册过")));
  }

  // issue 4 and 8, R7: the case never hangs
  @Test
  void aCaseWhoseSourcesAreSwitchedOffGoesToTheCheckDesk() throws Exception {
    CaseNo no = submitted();
    settle();
    done(no, "accept", "341881001-clerk");
    for (int i = 0; i < 5; i++) {
      settle();
      moved(Duration.ofMinutes(15));
    }
    assertThat(checks.latest(no).orElseThrow().missing()).hasSize(8);
    done(no, "survey", "341881001001-worker");
    moved(Duration.ofDays(10));
    settle();
    var manual = open(no, "manualCheck");
    web.perform(get("/tasks/" + manual.id()).with(people.signedIn("341881-checker")))
        .andExpect(status().isOk());
    web.perform(get("/inbox").with(people.signedIn("341881-checker")))
        .andExpect(content().string(containsString("/tasks/" + manual.id())));
    web.perform(get("/my/cases/" + no).with(people.signedInApplicant(1)))
        .andExpect(status().isOk());
    done(no, "manualCheck", "341881-checker");
    settle();
    assertThat(open(no, "review").role()).isEqualTo("reviewer");
  }

  private CaseNo submitted() {
    var me = people.applicant(1);
    var matter = catalogue.current("lowincome").orElseThrow().ref();
    var answers = Scenario.fixture("lowincome", "fixtures/household-of-three");
    var draft = drafts.open(me, matter, Map.of(), Optional.empty());
    drafts.save(me, draft.id(), draft.version(), answers, "");
    return drafts.submit(
        me, draft.id(), new Drafts.Signing("typed:王秀兰", Optional.empty(), Drafts.ONLINE));
  }

  private void done(CaseNo no, String step, String login) {
    var item = open(no, step);
    worklist.complete(
        people.staff(login),
        item.id(),
        new Worklist.Completion(
            item.version(),
            item.outcomes().get(0).key(),
            "情况属实",
            item.form()
                .filter(form -> Scenario.hasFixture("lowincome", form))
                .map(form -> Scenario.fixture("lowincome", "fixtures/" + form))
                .orElse(Map.of()),
            Optional.empty()));
  }

  private WorkItem open(CaseNo no, String step) {
    List<WorkItem> open = worklist.ofCase(Actor.SYSTEM, no);
    return open.stream()
        .filter(item -> item.step().equals(step))
        .findFirst()
        .orElseThrow(() -> new AssertionError(step + " is not open: " + open));
  }

  private void settle() {
    while (jobs.runDue() + checks.askDue() > 0) {
      // until nothing is due
    }
  }

  private void moved(Duration by) {
    clock.offset(clock.offset().plus(by));
    events.publishEvent(new ClockMoved(clock.offset()));
  }

  private static String code(String phone) {
    var sent = CARRIER.messages(phone);
    assertThat(sent).as("messages to " + phone).isNotEmpty();
    var found = CODE.matcher(sent.get(sent.size() - 1));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return "10X98765432".charAt(sum % 11);
  }

  private org.springframework.test.web.servlet.ResultActions confirm(
      Cookie session, String code, String password, String repeated) throws Exception {
    return web.perform(
        post("/sign-up/confirm")
            .with(csrf())
            .cookie(session)
            .param("code", code)
            .param("password", password)
            .param("repeated", repeated));
  }

  private org.springframework.test.web.servlet.ResultActions form(String address, String... fields)
      throws Exception {
    var form = post(address).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return web.perform(form);
  }

  private static Cookie session(MvcResult result) {
    return Arrays.stream(result.getResponse().getCookies())
        .filter(cookie -> cookie.getName().equals("SESSION"))
        .findFirst()
        .orElseThrow();
  }
}
