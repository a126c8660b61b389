package org.banli.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banli.benefit.Worksheets;
import org.banli.casefile.CaseFiles.Event;
import org.banli.casefile.Materials;
import org.banli.casefile.Messages;
import org.banli.check.Checks;
import org.banli.clock.Limits;
import org.banli.clock.Term;
import org.banli.document.Files;
import org.banli.document.Letters;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.MatterRef;
import org.banli.notice.Notices;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class ReviewerPagesTest extends WorklistTestBase {

  @MockitoSpyBean Catalogue catalogue;
  @MockitoBean Materials materials;
  @MockitoBean Checks checks;
  @MockitoBean Worksheets worksheets;
  @MockitoBean Notices notices;
  @MockitoBean Messages messages;
  @MockitoBean Letters letters;

  @Autowired Limits limits;
  @Autowired MockMvc web;

  @BeforeEach
  void aMatterWithEverything() {
    doReturn(matter()).when(catalogue).get(any());
    doReturn(List.of(matter())).when(catalogue).open();
    when(materials.of(no.value()))
        .thenReturn(
            List.of(
                new Materials.Material(
                    5,
                    no.value(),
                    "income",
                    new Files.Stored("ab", "x.jpg", "image/jpeg", 3),
                    1,
                    Instant.EPOCH)));
    when(checks.latest(no))
        .thenReturn(
            Optional.of(
                new Checks.Order(
                    1,
                    no,
                    Instant.EPOCH,
                    Optional.empty(),
                    List.of(
                        new Checks.Request(
                            "tax",
                            new Bilingual("税务", "Tax"),
                            Checks.Status.ANSWERED,
                            Optional.of(Instant.EPOCH),
                            List.of(Map.of("income", 12000, "list", List.of(Map.of("a", true)))),
                            Optional.empty())))));
    when(worksheets.latest(no))
        .thenReturn(
            Optional.of(
                new Worksheets.Sheet(
                    no,
                    LocalDate.of(2026, 3, 1),
                    List.of(
                        new Worksheets.Line(
                            "monthly",
                            new Bilingual("月保障金", "Monthly"),
                            new BigDecimal("1200"),
                            "yuan",
                            "860 × 3 − 1380",
                            "第21条",
                            true)),
                    Map.of())));
    when(notices.latest(no))
        .thenReturn(
            Optional.of(
                new Notices.Notice(
                    "n1",
                    no,
                    new DivisionCode("341881001001"),
                    LocalDate.of(2026, 3, 1),
                    LocalDate.of(2026, 3, 8),
                    Map.of("申请人|Applicant", "张*"),
                    Optional.empty(),
                    false)));
    when(notices.objections(any(), any()))
        .thenReturn(List.of(new Notices.Objection("", "", "他家有一辆面包车", Instant.EPOCH)));
    when(messages.of(no))
        .thenReturn(List.of(new Messages.Message(1, no, "张三", true, "请问到哪一步了", Instant.EPOCH)));
    when(cases.timeline(no))
        .thenReturn(List.of(new Event(Instant.EPOCH, 1, "张三", "submit", Map.of(), true)));
    when(cases.find(no)).thenReturn(Optional.of(file(no)));
    limits.start(no.value(), "overall", Term.parse("30wd"), "第22条");
    limits.stop(no.value(), "等待补正|waiting for papers");
    as(li);
  }

  @Test
  void theInboxListsWhatWaitsWithCountsAndAClaimButton() throws Exception {
    long id = add(Optional.of(NOW.minusDays(1)), "urgent");
    page("/inbox")
        .andExpect(content().string(containsString("/tasks/" + id)))
        .andExpect(content().string(containsString("/tasks/" + id + "/claim")))
        .andExpect(content().string(containsString("张*")))
        .andExpect(content().string(containsString("紧急")))
        .andExpect(content().string(containsString("已超期")));
    page("/inbox?queue=mine").andExpect(content().string(containsString("您还没有认领任务")));
    page("/inbox?queue=done").andExpect(content().string(containsString("您还没有办结的任务")));
    page("/inbox?queue=office&matter=zz&place=341881000000&within=7&after=x")
        .andExpect(status().isOk());
  }

  @Test
  void theCountBesideAQueueIsThatOfItsRows() throws Exception {
    add(Optional.of(NOW.minusDays(1)));
    page("/inbox")
        .andExpect(
            content()
                .string(matchesPattern("(?s).*已超期</span>\\s*<span class=\"desk-count\">[1-9].*")))
        .andExpect(
            content()
                .string(
                    matchesPattern("(?s).*本单位待办</span>\\s*<span class=\"desk-count\">[1-9].*")));
  }

  @Test
  void theInboxSpeaksEnglish() throws Exception {
    page("/inbox?queue=overdue&lang=en")
        .andExpect(content().string(containsString("Nothing is overdue.")));
  }

  @Test
  void theTaskPageShowsTheWholeCase() throws Exception {
    long id = add(Optional.of(NOW.plusDays(3)));
    page("/tasks/" + id)
        .andExpect(content().string(containsString("因为某村由西津街道负责")))
        .andExpect(content().string(containsString("name=\"_outcome\" value=\"refuse\"")))
        .andExpect(content().string(containsString("138****5678")))
        .andExpect(content().string(not(containsString("342524199001011234"))))
        .andExpect(content().string(containsString("等待补正")))
        .andExpect(content().string(containsString("税务")))
        .andExpect(content().string(containsString("1,200.00")))
        .andExpect(content().string(containsString("他家有一辆面包车")))
        .andExpect(content().string(containsString("请问到哪一步了")))
        .andExpect(content().string(containsString("收入证明")))
        .andExpect(
            content().string(containsString("data-diagram=\"/cases/" + no + "/diagram.xml\"")))
        .andExpect(content().string(containsString("data-current=\"review\"")));
    page("/tasks/" + id + "?lang=en")
        .andExpect(content().string(containsString("waiting for papers")));
  }

  @Test
  void theCasePageIsTheSameWithoutATaskForm() throws Exception {
    add(Optional.empty());
    page("/cases/" + no)
        .andExpect(content().string(containsString("某事项")))
        .andExpect(content().string(not(containsString("_outcome"))));
  }

  @Test
  void theNeighbourFindsNothing() throws Exception {
    long id = add(Optional.empty());
    as(neighbour);
    for (var address : List.of("/tasks/" + id, "/cases/" + no)) {
      web.perform(get(address).with(user("x"))).andExpect(status().isNotFound());
    }
    web.perform(form("/tasks/" + id).param("_version", "0").param("_outcome", "agree"))
        .andExpect(status().isNotFound());
    web.perform(form("/cases/" + no + "/messages").param("_text", "x"))
        .andExpect(status().isNotFound());
  }

  @Test
  void anApplicantHasNoInbox() throws Exception {
    as(new Actor(5001, Actor.Kind.APPLICANT, "张三", List.of()));
    web.perform(get("/inbox").with(user("x"))).andExpect(status().isNotFound());
  }

  @Test
  void claimingLeadsToTheTask() throws Exception {
    long id = add(Optional.empty());
    web.perform(form("/tasks/" + id + "/claim")).andExpect(redirectedUrl("/tasks/" + id));
    assertThat(worklist.get(li, id).assignee()).hasValue(li.account());
    page("/tasks/" + id).andExpect(content().string(containsString("/release")));
  }

  @Test
  void aLeaderGivesBackFromTheCasePage() throws Exception {
    long id = addPlain();
    worklist.claim(wang, id);
    var own = li.positions().get(0);
    var leads =
        new Actor.Position(
            9, own.office(), own.officeName(), own.level(), TOWNSHIP, "leader", own.from(), null);
    as(new Actor(7009, Actor.Kind.STAFF, "孙七", List.of(leads)));
    page("/cases/" + no).andExpect(content().string(containsString("替王五退回本单位")));
    web.perform(form("/tasks/" + id + "/release").param("_case", no.value()))
        .andExpect(redirectedUrl("/cases/" + no));
    assertThat(worklist.get(li, id).assignee()).isEmpty();
  }

  @Test
  void completingLeadsBackToTheInbox() throws Exception {
    long id = addPlain();
    web.perform(form("/tasks/" + id).param("_version", "0").param("_outcome", "agree"))
        .andExpect(redirectedUrl("/inbox"));
    assertThat(worklist.done(li, id).outcome()).contains("agree");
    page("/inbox?queue=done").andExpect(content().string(containsString(no.value())));
    page("/cases/" + no).andExpect(status().isOk());
  }

  @Test
  void aMissingReasonIsSaidAndNothingTypedIsLost() throws Exception {
    long id = addPlain();
    web.perform(form("/tasks/" + id).param("_version", "0").param("_outcome", "refuse"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("必须写明理由")));
    web.perform(form("/tasks/" + id).param("_version", "0").param("_opinion", "他家𠮷有车"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("请选择办理结果")))
        .andExpect(content().string(containsString("他家𠮷有车")));
  }

  @Test
  void theSecondOfTwoIsToldWhoWasFirstAndSeesTheirText() throws Exception {
    long id = addPlain();
    worklist.complete(wang, id, agree(0));
    web.perform(
            form("/tasks/" + id)
                .param("_version", "0")
                .param("_outcome", "refuse")
                .param("_opinion", "我的理由"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("王五")))
        .andExpect(content().string(containsString("同意")))
        .andExpect(content().string(containsString("我的理由")));
    page("/tasks/" + id).andExpect(content().string(containsString("王五")));
  }

  @Test
  void whoTypesWhileAnotherClaimsIsToldAndKeepsTheText() throws Exception {
    long id = addPlain();
    worklist.claim(wang, id);
    web.perform(
            form("/tasks/" + id)
                .param("_version", "0")
                .param("_outcome", "agree")
                .param("_opinion", "我的理由"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("已由王五认领")))
        .andExpect(content().string(containsString("我的理由")));
  }

  private long addPlain() {
    worklist.add(item("plain-" + office, Optional.empty(), Optional.empty(), Set.of()));
    return worklist.ofCase(li, no).get(0).id();
  }

  private void as(Actor actor) {
    when(current.get()).thenReturn(actor);
    when(current.find()).thenReturn(Optional.of(actor));
  }

  private ResultActions page(String address) throws Exception {
    return web.perform(get(address).with(user("x"))).andExpect(status().isOk());
  }

  private static MockHttpServletRequestBuilder form(String address) {
    return post(address).with(user("x")).with(csrf());
  }

  private static Matter matter() {
    var law = "第22条";
    return new Matter(
        new MatterRef("zz", 1),
        new Bilingual("某事项", "A matter"),
        new Matter.Family("f", new Bilingual("救助", "Relief")),
        new Bilingual("", ""),
        true,
        "ZZ",
        "zz",
        "application",
        "= x",
        new Matter.Guide(
            new Bilingual("", ""),
            List.of(),
            List.of(),
            new Bilingual("", ""),
            new Bilingual("", "")),
        List.of(),
        List.of(
            new Matter.Material(
                "income",
                new Bilingual("收入证明", "Proof of income"),
                "true",
                Optional.empty(),
                new Bilingual("", ""))),
        Map.of(
            "overall",
            new Matter.LimitRule(
                new Bilingual("办理期限", "Overall"),
                "30wd",
                Optional.of("45wd"),
                law,
                true,
                Optional.empty())),
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        null,
        null,
        Map.of(),
        List.of(),
        new Matter.OneOpen(Matter.OneOpen.Per.PERSON, ""));
  }
}
