package org.banli.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.identity.signin.Kindred;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/**
 * R22 at the doors: pages without scripts, programs, and everybody whom a lead does not concern.
 */
@BanliTest
@Transactional
class LeadDoorsTest {

  private static final String WORKER = "341881001001-worker";
  private static final String CLERK = "341881001-clerk";
  private static final String API = "/api/v1/leads";

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Leads leads;
  @Autowired Kindred kindred;
  @Autowired JdbcTemplate database;

  private Lead lead;

  @BeforeEach
  void aLead() {
    var typed = new NewLead("赵𠮷野", "13900139111", "", "", "摔伤，行动不便", "VISIT");
    lead = leads.file(people.staff(WORKER), typed, false);
  }

  @Test
  void itIsFiledVisitedAndConvertedOnPages() throws Exception {
    as(WORKER, post("/leads").param("name", "钱大爷").param("phone", "12"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("11 位手机号"))
        .andExpect(text("请填写困难情况"))
        .andExpect(text("钱大爷"));
    as(WORKER, post("/leads").params(filing())).andExpect(redirectedUrlPattern("/leads/*"));
    as(WORKER, get("/leads")).andExpect(text("赵**")).andExpect(text("未走访"));
    as(WORKER, get(page())).andExpect(text("赵𠮷野")).andExpect(text("13900139111"));
    as(WORKER, post(page("/visit")).param("version", "1").param("at", "昨天"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("请填写走访时间"));
    var at = lead.filed().atZone(ApplicationClock.ZONE).toLocalDateTime();
    as(
            WORKER,
            post(page("/visit"))
                .param("version", "1")
                .param("at", at.toString().substring(0, 16))
                .param("visitNote", "情况属实"))
        .andExpect(redirectedUrl(page()));
    as(WORKER, get(page())).andExpect(text("登记后")).andExpect(text("情况属实"));
    as(WORKER, post(page("/convert")).param("version", "2"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("请选择要办的事项"));
    var convert = post(page("/convert")).param("version", "2").param("matter", "lowincome");
    var draft = next(as(WORKER, convert.param("idNumber", Applicants.idNumber())));
    assertThat(draft).startsWith("/drafts/");
    as(WORKER, get(next(as(WORKER, get(draft))))).andExpect(text("href=\"" + page() + "\""));
    as(WORKER, get(page())).andExpect(text("继续填写"));
    as(CLERK, get(page())).andExpect(text("尚未提交")).andExpect(noText("继续填写"));
  }

  @Test
  void theListIsNarrowedToAPlace() throws Exception {
    as(CLERK, get("/leads?place=341881001001")).andExpect(text("赵**"));
    as(CLERK, get("/leads?place=341881001002")).andExpect(noText("赵**")).andExpect(text("换一个地方"));
    as(CLERK, get("/leads?place=341881001002&state=closed"))
        .andExpect(text("state=open&amp;place=341881001002"));
    as(CLERK, get("/leads?place=341881002000")).andExpect(status().isNotFound());
    as(CLERK, get(API + "?place=341881001002")).andExpect(jsonPath("$.leads").isEmpty());
  }

  // R88
  @Test
  void whoFilesANearRelativeIsToldToStandAside() throws Exception {
    var idNumber = Applicants.idNumber();
    kindred.declare(people.staff(WORKER), "钱大爷", idNumber, "父亲");
    as(WORKER, post("/leads").params(filing()).param("idNumber", idNumber))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("应当回避"))
        .andExpect(text("独居"));
    as(CLERK, post("/leads").params(filing()).param("idNumber", idNumber))
        .andExpect(redirectedUrlPattern("/leads/*"));
  }

  // issue 6: the second is told and loses no text
  @Test
  void theSecondIsToldAndKeepsTheText() throws Exception {
    var close = post(page("/close")).param("version", "1").param("reason", "MOVED_AWAY");
    as(WORKER, close).andExpect(redirectedUrl(page()));
    as(CLERK, post(page("/visit")).param("version", "1").param("visitNote", "家里没人"))
        .andExpect(status().isConflict())
        .andExpect(text("有人先您一步"))
        .andExpect(text(people.staff(WORKER).name()))
        .andExpect(text("家里没人"));
  }

  @Test
  void reviewersLeadersAndInspectorsReadAndDoNotAct() throws Exception {
    for (var login :
        List.of("341881001-reviewer", "341881001-leader", "341881-clerk", "341881-inspector")) {
      as(login, get("/leads"))
          .andExpect(status().isOk())
          .andExpect(text("赵**"))
          .andExpect(noText("/leads/new"));
      as(login, get(page()))
          .andExpect(status().isOk())
          .andExpect(text("139****9111"))
          .andExpect(noText("13900139111"));
      as(login, get("/leads/new")).andExpect(status().isNotFound());
      for (var request : writing()) {
        as(login, request).andExpect(status().isNotFound());
      }
    }
  }

  @Test
  void whoseAreaItIsNotFindsNothing() throws Exception {
    for (var login :
        List.of(
            "341881001002-worker", "341881002-clerk", "341881-designer", "341881-administrator")) {
      as(login, get(page())).andExpect(status().isNotFound());
      as(login, get(API + "/" + lead.id())).andExpect(status().isNotFound());
      for (var request : writing()) {
        as(login, request).andExpect(status().isNotFound());
      }
      as(login, get("/leads")).andExpect(noText("/leads/" + lead.id() + "\""));
    }
    as("341881-administrator", get("/leads")).andExpect(status().isNotFound());
    var elsewhere = post("/leads").params(filing()).param("place", "341881002001");
    as(WORKER, elsewhere).andExpect(status().isNotFound());
    assertThat(leads.get(people.staff(WORKER), lead.id()).version()).isEqualTo(1);
  }

  @Test
  void aLookIsLogged() throws Exception {
    int before = looks();
    as("341881-inspector", get(page())).andExpect(status().isOk());
    as("341881-inspector", get(API + "/" + lead.id())).andExpect(status().isOk());
    assertThat(looks()).isEqualTo(before + 2);
  }

  // R80: programs do the same
  @Test
  void programsFileOnceUnderTheirKey() throws Exception {
    var body =
        """
        {"name":"孙大爷","situation":"住院","source":"CALL"}""";
    var key = UUID.randomUUID().toString();
    as(WORKER, json(post(API), "not sent", body)).andExpect(status().isUnprocessableContent());
    as(WORKER, json(post(API), key, body))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.state").value("OPEN"))
        .andExpect(jsonPath("$.place").value("341881001001"));
    as(WORKER, json(post(API), key, body))
        .andExpect(status().isCreated())
        .andExpect(header().string("Idempotent-Replay", "true"));
    as(WORKER, json(post(API), UUID.randomUUID().toString(), "{\"name\":\"孙\"}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("lead.wrong.situation"));
    as(WORKER, get(API))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.leads[?(@.name == '孙**')]").isNotEmpty());
    as(WORKER, get(API + "/summary"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.waiting").value(2));
  }

  // R29: the hotline registers a call, and reads back to the caller where it stands
  @Test
  void aCallIsRegisteredAndItsStatusReadBack() throws Exception {
    var call = "{\"name\":\"孙大爷\",\"situation\":\"住院\",\"source\":\"CALL\"}";
    var filed = as(WORKER, json(post(API), UUID.randomUUID().toString(), call));
    int id = JsonPath.read(filed.andReturn().getResponse().getContentAsString(), "$.id");
    var visit = "{\"version\":1,\"at\":\"%s\",\"note\":\"情况属实\"}".formatted(lead.filed());
    as(WORKER, json(post(API + "/" + id + "/visit"), UUID.randomUUID().toString(), visit));
    as(WORKER, get(API + "/" + id))
        .andExpect(jsonPath("$.source").value("CALL"))
        .andExpect(jsonPath("$.state").value("OPEN"))
        .andExpect(jsonPath("$.visitNote").value("情况属实"));
    as(WORKER, get("/leads/" + id))
        .andExpect(content().string(containsString("来电、来访或热线")))
        .andExpect(content().string(containsString("情况属实")));
  }

  @Test
  void programsVisitConvertAndAreToldWhenTheyAreSecond() throws Exception {
    var visit = "{\"version\":1,\"at\":\"%s\",\"note\":\"情况属实\"}";
    as(WORKER, send("/visit", visit.formatted(lead.filed())))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.toVisit").value(0));
    var convert = "{\"version\":%d,\"matter\":\"old-age-allowance\",\"idNumber\":\"%s\"}";
    as(CLERK, send("/conversion", convert.formatted(1, Applicants.idNumber())))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("lead.stale"));
    as(CLERK, send("/conversion", convert.formatted(2, Applicants.idNumber())))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.draft").isNotEmpty());
    as(CLERK, send("/closure", "{\"version\":3,\"reason\":\"OTHER\"}"))
        .andExpect(status().isConflict());
  }

  @Test
  void theApiDescribesItself() throws Exception {
    web.perform(get("/api/v1/openapi.json"))
        .andExpect(jsonPath("$.paths['/api/v1/leads'].post.parameters[*].name").isNotEmpty())
        .andExpect(content().string(containsString("/api/v1/leads/{id}/conversion")));
  }

  private List<AbstractMockHttpServletRequestBuilder<?>> writing() {
    return List.of(
        post(page("/visit")).param("version", "1").param("visitNote", "x"),
        post(page("/convert")).param("version", "1").param("matter", "lowincome"),
        post(page("/close")).param("version", "1").param("reason", "MOVED_AWAY"),
        send("/visit", "{\"version\":1}"),
        send("/conversion", "{\"version\":1,\"matter\":\"lowincome\"}"),
        send("/closure", "{\"version\":1,\"reason\":\"MOVED_AWAY\"}"));
  }

  private static org.springframework.util.MultiValueMap<String, String> filing() {
    var fields = new org.springframework.util.LinkedMultiValueMap<String, String>();
    fields.add("name", "钱大爷");
    fields.add("situation", "独居");
    fields.add("source", "CALL");
    return fields;
  }

  private String page() {
    return "/leads/" + lead.id();
  }

  private String page(String verb) {
    return page() + verb;
  }

  private AbstractMockHttpServletRequestBuilder<?> send(String verb, String body) {
    return json(post(API + "/" + lead.id() + verb), UUID.randomUUID().toString(), body);
  }

  private static AbstractMockHttpServletRequestBuilder<?> json(
      AbstractMockHttpServletRequestBuilder<?> request, String key, String body) {
    return request.contentType("application/json").header("Idempotency-Key", key).content(body);
  }

  private ResultActions as(String login, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return web.perform(request.with(people.signedIn(login)).with(csrf()));
  }

  private static String next(ResultActions answer) {
    return String.valueOf(answer.andReturn().getResponse().getRedirectedUrl());
  }

  private int looks() {
    return database.queryForObject(
        "SELECT COUNT(*) FROM audit_view WHERE subject = ?", Integer.class, "lead:" + lead.id());
  }

  private static org.springframework.test.web.servlet.ResultMatcher text(String text) {
    return content().string(containsString(text));
  }

  private static org.springframework.test.web.servlet.ResultMatcher noText(String text) {
    return content().string(not(containsString(text)));
  }
}
