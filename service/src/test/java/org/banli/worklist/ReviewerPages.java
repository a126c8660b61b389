package org.banli.worklist;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.banli.matter.Opening;
import org.banli.notice.Notices;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Pages of a case of which every module knows something. */
@Transactional
abstract class ReviewerPages extends WorklistTestBase {

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
    when(checks.of(no))
        .thenReturn(
            List.of(
                new Checks.Order(
                    1,
                    no,
                    Checks.MAIN,
                    Instant.EPOCH,
                    Optional.empty(),
                    List.of(
                        new Checks.Request(
                            "tax",
                            "",
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
    when(notices.of(no))
        .thenReturn(
            List.of(
                new Notices.Notice(
                    "n1",
                    no,
                    "",
                    new DivisionCode("341881001001"),
                    LocalDate.of(2026, 3, 1),
                    LocalDate.of(2026, 3, 8),
                    Map.of("申请人|Applicant", "张*"),
                    Optional.empty(),
                    true,
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

  long addPlain() {
    worklist.add(item("plain-" + office, Optional.empty(), Optional.empty(), Set.of()));
    return worklist.ofCase(li, no).get(0).id();
  }

  void as(Actor actor) {
    when(current.get()).thenReturn(actor);
    when(current.find()).thenReturn(Optional.of(actor));
  }

  ResultActions page(String address) throws Exception {
    return web.perform(get(address).with(user("x"))).andExpect(status().isOk());
  }

  static MockHttpServletRequestBuilder form(String address) {
    return post(address).with(user("x")).with(csrf());
  }

  static Matter matter() {
    var law = "第22条";
    return new Matter(
        new MatterRef("zz", 1),
        new Bilingual("某事项", "A matter"),
        new Matter.Family("f", new Bilingual("救助", "Relief"), 1),
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
                false,
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
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        new Matter.OneOpen(Matter.OneOpen.Per.PERSON, ""),
        Optional.empty(),
        new Matter.Closing(List.of(), false),
        List.of(),
        Opening.NONE);
  }
}
