package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Materials;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.banli.region.Offices;
import org.banli.worklist.Inbox;
import org.banli.worklist.Inbox.Filter;
import org.banli.worklist.Inbox.Queue;
import org.banli.worklist.Visits;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** R11: visits handed to contractors, on a case that is really on its way. */
@BanliTest
@Transactional
class VisitsTest {

  private static final String API = Doors.API;
  private static final String CONTRACTOR = "341881-contractor";
  private static final String WORKER = "341881001001-worker";

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired RealCases realCases;
  @Autowired CaseFiles cases;
  @Autowired Worklist worklist;
  @Autowired Visits visits;
  @Autowired Inbox inbox;
  @Autowired Materials materials;
  @Autowired Offices offices;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcTemplate database;

  private RealCases.RealCase real;
  private long id;
  private long contractor;

  @BeforeEach
  void aCaseWhoseVisitIsOpen() throws IOException {
    real = realCases.onItsWay();
    id = real.item().id();
    contractor = people.staff(CONTRACTOR).account();
  }

  @Test
  void theWorkerHandsTheVisitToAContractorOfTheCounty() throws Exception {
    as(WORKER, get("/tasks/" + id)).andExpect(text("交第三方调查员入户", "宁国市"));
    assignOnThePage().andExpect(redirectedUrl("/cases/" + real.no()));
    assertThat(find().contractor()).hasValue(contractor);
    assertThat(actions()).contains("assign");
    var chained = "SELECT COUNT(*) FROM audit_event WHERE subject = ? AND action = 'assign'";
    assertThat(database.queryForObject(chained, Integer.class, "case:" + real.no())).isEqualTo(1);
    as(WORKER, get("/cases/" + real.no())).andExpect(text("等待提交", "收回", "交第三方入户调查"));
    as(WORKER, get("/inbox")).andExpect(text("第三方调查员"));
  }

  @Test
  void theContractorFindsTheVisitAndWhatItNeeds() throws Exception {
    as(CONTRACTOR, get("/inbox")).andExpect(text("现在没有交给您的入户调查"));
    assign();
    as(CONTRACTOR, get("/inbox")).andExpect(text("/tasks/" + id, "交给我的入户调查"));
    var file = cases.get(real.no());
    var visit = visits.visited(people.staff(CONTRACTOR), id);
    assertThat(visit.address()).isNotBlank();
    as(CONTRACTOR, get("/tasks/" + id))
        .andExpect(text(file.name().value(), file.phone().value(), visit.address(), "提交调查结果"))
        .andExpect(content().string(not(containsString(file.idNumber().value()))))
        .andExpect(content().string(not(containsString("/cases/"))))
        .andExpect(content().string(not(containsString("/files/"))));
    as(CONTRACTOR, get("/tasks/" + id + "?lang=en")).andExpect(text("Whom to visit", "Hand in"));
    as(CONTRACTOR, get(API + "/work-items/" + id + "/visit"))
        .andExpect(jsonPath("$.phone").value(file.phone().value()));
  }

  @Test
  void theOfficeTakesItBackUntilItIsHandedIn() throws Exception {
    assign();
    as(WORKER, post("/tasks/" + id + "/take-back").param("_case", real.no().value()))
        .andExpect(redirectedUrl("/cases/" + real.no()));
    assertThat(find().assignee()).isEmpty();
    assertThat(actions()).contains("take-back");
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(status().isNotFound());
    as(CONTRACTOR, get("/inbox")).andExpect(content().string(not(containsString("/tasks/" + id))));
    assign();
    handIn();
    as(WORKER, post("/tasks/" + id + "/take-back").param("_case", real.no().value()));
    assertThat(actions().stream().filter("take-back"::equals)).hasSize(1);
  }

  @Test
  void aContractorGivesBackWhatTheyCannotDo() throws Exception {
    assign();
    as(CONTRACTOR, post("/tasks/" + id + "/take-back").param("_case", real.no().value()))
        .andExpect(redirectedUrl("/inbox"));
    assertThat(find().contracted()).isFalse();
    as(CONTRACTOR, get("/inbox")).andExpect(status().isOk());
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
  void whatAContractorHandsInSaysSoAndTheRouteGoesOn() throws Exception {
    assign();
    handIn();
    var done =
        worklist.doneOfCase(people.staff(WORKER), real.no()).stream()
            .filter(item -> item.id() == id)
            .findFirst()
            .orElseThrow();
    assertThat(done.contracted()).isTrue();
    as(WORKER, get("/cases/" + real.no())).andExpect(text("由第三方调查员提交"));
    as(CONTRACTOR, get("/inbox?queue=done"))
        .andExpect(content().string(not(containsString(real.no().value()))));
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(content().string(not(containsString("/cases/"))));
    assertThat(worklist.ofCase(Actor.SYSTEM, real.no()))
        .extracting(WorkItem::id)
        .doesNotContain(id);
  }

  @Test
  void fromTheEndOfTheContractOnNothingOpens() throws Exception {
    assign();
    database.update("UPDATE position SET to_day = '2026-03-02' WHERE account = ?", contractor);
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(status().isNotFound());
    as(CONTRACTOR, get("/inbox"))
        .andExpect(content().string(not(containsString(real.no().value()))));
    assertThat(inbox.counts(people.staff(CONTRACTOR)).values()).allMatch(n -> n == 0);
    var work = completion();
    refused(Problem.Kind.NOT_FOUND, () -> worklist.complete(people.staff(CONTRACTOR), id, work));
    visits.takeBack(people.staff(WORKER), id);
    assertThat(visits.contractors(people.staff(WORKER), id)).isEmpty();
    refused(Problem.Kind.REFUSED, () -> visits.assign(people.staff(WORKER), id, contractor));
  }

  @Test
  void onlyVisitsAreHandedOver() throws IOException {
    var other = realCases.open(realCases.filed(people.applicant(2)), "clerk");
    var clerk = people.staff("341881001-clerk");
    assertThat(visits.contractors(clerk, other.id())).isEmpty();
    refused(Problem.Kind.REFUSED, () -> visits.assign(clerk, other.id(), contractor));
    // not even when the row says so
    var forced = "UPDATE work_item SET assignee = ?, contracted = TRUE WHERE id = ?";
    database.update(forced, contractor, other.id());
    refused(Problem.Kind.NOT_FOUND, () -> worklist.get(people.staff(CONTRACTOR), other.id()));
  }

  // R88
  @Test
  void aNearRelativeIsNotOfferedAndLosesTheVisit() throws Exception {
    assign();
    cases.bar(real.no(), Set.of(contractor));
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(status().isNotFound());
    visits.takeBack(people.staff(WORKER), id);
    assertThat(visits.contractors(people.staff(WORKER), id)).isEmpty();
  }

  @Test
  void aContractorOfTheNextTownshipIsNotOffered() {
    var next = people.staff("341881002-clerk").positions().get(0).office();
    database.update("UPDATE position SET office = ? WHERE account = ?", next, contractor);
    assertThat(visits.contractors(people.staff(WORKER), id)).isEmpty();
  }

  @Test
  void photosOfTheVisitAreTheContractorsAndOtherPapersAreNot() throws Exception {
    var photo = new MockMultipartFile("file", "x.png", "image/png", picture());
    var upload = API + "/work-items/" + id + "/materials";
    as(CONTRACTOR, keyed(multipart(upload).file(photo).param("slot", "photos")))
        .andExpect(status().isNotFound());
    assign();
    as(CONTRACTOR, keyed(multipart(upload).file(photo).param("slot", "photos")))
        .andExpect(status().isCreated());
    var own =
        materials.of(real.no().value()).stream()
            .filter(paper -> paper.by() == contractor)
            .findFirst()
            .orElseThrow();
    as(CONTRACTOR, get("/files/" + own.id())).andExpect(status().isOk());
    as(CONTRACTOR, get("/files/" + real.paper())).andExpect(status().isNotFound());
    visits.takeBack(people.staff(WORKER), id);
    as(CONTRACTOR, get("/files/" + own.id())).andExpect(status().isNotFound());
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

  @Test
  void anotherContractorHasToWait() {
    assign();
    refused(
        Problem.Kind.STALE, () -> visits.assign(people.staff(WORKER), id, contractor + 1_000_000));
    refused(Problem.Kind.STALE, () -> worklist.claim(people.staff(WORKER), id));
    assertThat(inbox.open(people.staff(WORKER), Filter.of(Queue.MINE), Optional.empty()).items())
        .isEmpty();
  }

  private void assign() {
    visits.assign(people.staff(WORKER), id, contractor);
  }

  private ResultActions assignOnThePage() throws Exception {
    return as(
        WORKER,
        post("/tasks/" + id + "/assign")
            .param("_case", real.no().value())
            .param("_contractor", String.valueOf(contractor)));
  }

  private void handIn() {
    worklist.complete(people.staff(CONTRACTOR), id, completion());
  }

  private Worklist.Completion completion() {
    var item = find();
    return new Worklist.Completion(
        item.version(),
        item.outcomes().get(0).key(),
        "",
        Scenario.fixture(item.matter(), "fixtures/" + item.form().orElseThrow()),
        Optional.empty());
  }

  private WorkItem find() {
    return worklist.get(people.staff(WORKER), id);
  }

  private List<String> actions() {
    return cases.timeline(real.no()).stream().map(CaseFiles.Event::action).toList();
  }

  /** Somebody else of the village's office. */
  private Actor somebody(String role, long office) {
    var own = people.staff(WORKER).positions().get(0);
    var position =
        new Actor.Position(
            9, office, "村", "village", own.divisionPath(), role, LocalDate.of(2020, 1, 1), null);
    return new Actor(9_000_001, Actor.Kind.STAFF, "孙七", List.of(position));
  }

  private static void refused(Problem.Kind kind, Runnable action) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(action::run)
        .matches(problem -> problem.kind() == kind, kind.toString());
  }

  private ResultActions as(String login, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    request.locale(Locale.SIMPLIFIED_CHINESE);
    return web.perform(request.with(people.signedIn(login)).with(csrf()));
  }

  private static AbstractMockHttpServletRequestBuilder<?> json(
      String address, String key, String body) {
    return post(address)
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .content(body);
  }

  private static AbstractMockHttpServletRequestBuilder<?> keyed(
      AbstractMockHttpServletRequestBuilder<?> request) {
    request.header("Idempotency-Key", UUID.randomUUID().toString());
    return request;
  }

  private static org.springframework.test.web.servlet.ResultMatcher text(String... parts) {
    return result -> {
      status().isOk().match(result);
      assertThat(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
          .contains(parts);
    };
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new java.awt.image.BufferedImage(60, 40, 1), "png", out);
    return out.toByteArray();
  }
}
