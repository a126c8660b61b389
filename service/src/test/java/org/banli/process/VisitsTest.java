package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.banli.region.Offices;
import org.banli.worklist.Inbox;
import org.banli.worklist.Inbox.Filter;
import org.banli.worklist.Inbox.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** R11: the office hands a visit to a contractor and takes it back. */
class VisitsTest extends ContractedVisit {

  @Autowired Inbox inbox;
  @Autowired Offices offices;
  @Autowired ApplicationEventPublisher events;

  @Test
  void theWorkerHandsTheVisitToAContractorOfTheCounty() throws Exception {
    as(WORKER, get("/tasks/" + id)).andExpect(text("交第三方调查员入户", "宁国市"));
    assignOnThePage().andExpect(redirectedUrl("/cases/" + real.no()));
    assertThat(find().contractor()).hasValue(contractor);
    assertThat(actions()).contains("assign");
    var chained = "SELECT COUNT(*) FROM audit_event WHERE subject = ? AND action = 'assign'";
    assertThat(database.queryForObject(chained, Integer.class, "case:" + real.no())).isEqualTo(1);
    as(WORKER, get("/cases/" + real.no()))
        .andExpect(text("等待提交", "收回", "交第三方入户调查"))
        .andExpect(content().string(not(containsString("去办理"))));
    as(WORKER, get("/inbox")).andExpect(text("第三方调查员"));
  }

  @Test
  void theOfficeTakesItBackUntilItIsHandedIn() throws Exception {
    assign();
    as(WORKER, post("/tasks/" + id + "/take-back").param("_case", real.no().value()))
        .andExpect(redirectedUrl("/cases/" + real.no()));
    assertThat(find().assignee()).isEmpty();
    assertThat(actions()).contains("take-back");
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(text("收回这次入户调查"));
    as(CONTRACTOR, get("/inbox")).andExpect(content().string(not(containsString("/tasks/" + id))));
    assign();
    handIn();
    as(WORKER, post("/tasks/" + id + "/take-back").param("_case", real.no().value()));
    assertThat(actions().stream().filter("take-back"::equals)).hasSize(1);
  }

  @Test
  void aLeaderHandsOverWhatOneOfTheOfficeHasClaimedAndColleaguesDoNot() {
    worklist.claim(people.staff(WORKER), id);
    var office = find().office().orElseThrow();
    refused(Problem.Kind.STALE, () -> visits.assign(somebody("worker", office), id, contractor));
    refused(Problem.Kind.NOT_FOUND, () -> visits.assign(somebody("clerk", office), id, contractor));
    visits.assign(somebody("leader", office), id, contractor);
    assertThat(find().assignee()).hasValue(contractor);
    visits.takeBack(somebody("leader", office), id);
    assertThat(find().assignee()).isEmpty();
  }

  @Test
  void anotherContractorHasToWait() {
    assign();
    refused(
        Problem.Kind.STALE, () -> visits.assign(people.staff(WORKER), id, contractor + 1_000_000));
    refused(Problem.Kind.STALE, () -> worklist.claim(people.staff(WORKER), id));
    assertThat(inbox.open(people.staff(WORKER), Filter.of(Queue.MINE), Optional.empty()).items())
        .isEmpty();
  }

  // R80
  @Test
  void programsAssignAndTakeBackOnce() throws Exception {
    var item = API + "/work-items/" + id;
    as(WORKER, get(item + "/contractors")).andExpect(jsonPath("$[0].account").value(contractor));
    var key = UUID.randomUUID().toString();
    var body = "{\"contractor\":" + contractor + "}";
    for (int time = 1; time <= 2; time++) {
      as(WORKER, json(item + "/assignment", key, body))
          .andExpect(jsonPath("$.contracted").value(true));
    }
    as(WORKER, json(item + "/assignment", key, body))
        .andExpect(header().string("Idempotent-Replay", "true"));
    as(CONTRACTOR, get(API + "/work-items?queue=OFFICE")).andExpect(jsonPath("$.items").isEmpty());
    as(CONTRACTOR, get(API + "/work-items?queue=MINE"))
        .andExpect(jsonPath("$.items[0].id").value(id));
    as(WORKER, json(item + "/take-back", UUID.randomUUID().toString(), "{}"))
        .andExpect(jsonPath("$.contracted").value(false));
    assertThat(actions().stream().filter("assign"::equals)).hasSize(1);
    web.perform(get(API + "/openapi.json")).andExpect(text("/work-items/{id}/assignment"));
  }

  // R70: when an office is replaced the contract lasts
  @Test
  void theVisitStaysWithTheContractorWhenTheOfficeIsReplaced() {
    assign();
    var old = offices.find(find().office().orElseThrow()).orElseThrow();
    var next = people.staff("341881001-clerk").positions().get(0).office();
    events.publishEvent(new Offices.Replaced(old, offices.find(next).orElseThrow()));
    assertThat(worklist.get(people.staff(CONTRACTOR), id).contractor()).hasValue(contractor);
  }

  private ResultActions assignOnThePage() throws Exception {
    return as(
        WORKER,
        post("/tasks/" + id + "/assign")
            .param("_case", real.no().value())
            .param("_contractor", String.valueOf(contractor)));
  }

  /** Somebody else of the village's office. */
  private Actor somebody(String role, long office) {
    var own = people.staff(WORKER).positions().get(0);
    var position =
        new Actor.Position(
            9, office, "村", "village", own.divisionPath(), role, LocalDate.of(2020, 1, 1), null);
    return new Actor(9_000_001, Actor.Kind.STAFF, "孙七", List.of(position));
  }

  private static AbstractMockHttpServletRequestBuilder<?> json(
      String address, String key, String body) {
    return post(address)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .content(body);
  }
}
