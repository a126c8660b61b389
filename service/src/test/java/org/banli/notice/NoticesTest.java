package org.banli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banli.FakeCases.VILLAGE;
import static org.banli.FakeCases.VILLAGE_PATH;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.banli.BanliTest;
import org.banli.FakeCases;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.notice.Notices.Notice;
import org.banli.notice.Notices.Objected;
import org.banli.notice.Notices.Objection;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

// Rules A.1 step 6: public notice, seven days
@BanliTest
@Import(FakeCases.class)
@RecordApplicationEvents
@Transactional
class NoticesTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(800);

  @Autowired private Notices notices;
  @Autowired private NoticeFacts facts;
  @Autowired private CaseFiles cases;
  @Autowired private Catalogue catalogue;
  @Autowired private ApplicationClock clock;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private ApplicationEvents events;
  @Autowired private MockMvc web;

  private final CaseNo no = new CaseNo("DB341881-2026-%06d".formatted(NUMBERS.incrementAndGet()));
  private CaseFile file;

  @BeforeEach
  void aCase() {
    FakeCases.matter(
        catalogue,
        List.of(),
        Map.of(
            "",
            FakeCases.notice(
                "= standard.noticeDays",
                new java.util.LinkedHashMap<>(
                    Map.of(
                        "申请人|Applicant", "= mask.name(application.applicant.name)",
                        "忘记脱敏|Forgotten", "= application.applicant.idNumber",
                        "月保障金额（元）|Amount", "= sheet.monthly")),
                "最低生活保障审核确认办法第十九条")));
    file =
        FakeCases.file(
            cases,
            no,
            VILLAGE,
            VILLAGE_PATH,
            Map.of(
                "standard", Map.of("noticeDays", new BigDecimal("7")),
                "sheet", Map.of("monthly", new BigDecimal("1350.00")),
                "application",
                    Map.of("applicant", Map.of("name", "欧阳建国", "idNumber", "342524196001011234"))));
  }

  @Test
  void whatIsShownIsMaskedEvenWhereTheMatterForgot() {
    Notice notice = notices.publish(no, "");
    assertThat(notice.shown())
        .containsEntry("申请人|Applicant", "欧***")
        .containsEntry("忘记脱敏|Forgotten", "342524********1234")
        .containsEntry("月保障金额（元）|Amount", "1350.00");
  }

  @Test
  void sevenDaysCountFromTheDayAfterAndALastDayOffRolls() {
    assertThat(notices.publish(no, "").to()).isEqualTo(LocalDate.of(2026, 3, 9));
    notices.close(no, "");
    clock.offset(Duration.ofDays(26));
    // 2026-03-28 is a Saturday, seven days later the holiday of 清明 (4 to 6 April)
    assertThat(notices.publish(no, "").to()).isEqualTo(LocalDate.of(2026, 4, 7));
  }

  @Test
  void anOpenNoticeIsNotPublishedTwice() {
    Notice first = notices.publish(no, "");
    assertThat(notices.publish(no, "")).isEqualTo(first);
    notices.close(no, "");
    assertThat(notices.publish(no, "").id()).isNotEqualTo(first.id());
  }

  @Test
  void aNoticeIsListedForItsPlaceUntilItsLastDayIsOver() {
    Notice notice = notices.publish(no, "");
    assertThat(open("341881000000")).contains(notice.id());
    assertThat(open("110000000000")).doesNotContain(notice.id());
    clock.offset(Duration.ofDays(7));
    assertThat(open("341881000000")).contains(notice.id());
    clock.offset(Duration.ofDays(8));
    assertThat(open("341881000000")).doesNotContain(notice.id());
  }

  @Test
  void anObjectionIsSealedPublishedAndCounted() {
    Notice notice = notices.publish(no, "");
    notices.object(notice.id(), new Objection("李四", "13900001111", "他家有一辆车", Instant.EPOCH));
    assertThat(events.stream(Objected.class)).containsExactly(new Objected(no, notice.id()));
    assertThat(((Map<?, ?>) facts.value(file)).get("objections")).isEqualTo(BigDecimal.ONE);
    byte[] kept =
        jdbc.queryForObject(
            "SELECT objection FROM objection WHERE notice = ?", byte[].class, notice.id());
    assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("李四", "13900001111", "车");
  }

  @Test
  void whoObjectsIsReadByTheCountyAlone() {
    Notice notice = notices.publish(no, "");
    notices.object(notice.id(), new Objection("李四", "13900001111", "他家有一辆车", Instant.EPOCH));
    assertThat(notices.objections(staff("county", "/340000000000/341800000000/341881000000/"), no))
        .extracting(Objection::name, Objection::phone)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("李四", "13900001111"));
    assertThat(
            notices.objections(
                staff("township", "/340000000000/341800000000/341881000000/341881001000/"), no))
        .extracting(Objection::name, Objection::phone, Objection::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("", "", "他家有一辆车"));
    assertThat(notices.objections(staff("county", "/110000000000/"), no)).isEmpty();
    Actor applicant = new Actor(7, Actor.Kind.APPLICANT, "王", List.of());
    assertThat(notices.objections(applicant, no)).isEmpty();
  }

  @Test
  void afterTheLastDayNobodyObjects() {
    Notice notice = notices.publish(no, "");
    clock.offset(Duration.ofDays(8));
    assertThatThrownBy(
            () -> notices.object(notice.id(), new Objection("", "", "太晚了吧", Instant.EPOCH)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
  }

  @Test
  void theWithdrawalOfACaseTakesItsNoticeDown() {
    Notice notice = notices.publish(no, "");
    ((PublishedNotices) org.springframework.test.util.AopTestUtils.getTargetObject(notices))
        .withdrawn(new CaseFiles.Withdrawn(no));
    assertThat(notices.find(notice.id()).orElseThrow().closed()).isTrue();
  }

  @Test
  void thePublicPageShowsTheNoticeAndKeepsSearchEnginesOut() throws Exception {
    Notice notice = notices.publish(no, "");
    web.perform(get("/notices/" + notice.id()))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
        .andExpect(content().string(containsString("欧***")))
        .andExpect(content().string(not(containsString("欧阳建国"))))
        .andExpect(content().string(not(containsString(no.value()))));
    web.perform(get("/notices").param("place", "341881000000"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(notice.id())));
    clock.offset(Duration.ofDays(8));
    web.perform(get("/notices/" + notice.id()))
        .andExpect(status().isNotFound())
        .andExpect(content().string(not(containsString("欧***"))));
  }

  @Test
  void aPlaceWithoutNoticesSaysWhatWouldBeThere() throws Exception {
    web.perform(get("/notices").param("place", "110000000000"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("目前没有正在公示的事项")));
    web.perform(get("/notices").param("place", "x")).andExpect(status().isOk());
  }

  @Test
  void anObjectionComesThroughThePageAndAShortOneKeepsItsText() throws Exception {
    Notice notice = notices.publish(no, "");
    web.perform(
            post("/notices/" + notice.id()).param("reason", "有车").param("name", "𠮷").with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("至少5个字")))
        .andExpect(content().string(containsString("有车")))
        .andExpect(content().string(containsString("𠮷")));
    object(notice, "他家在县城有两套房子", "");
    assertThat(events.stream(Objected.class)).hasSize(1);
  }

  @Test
  void aRobotThatFillsTheHiddenFieldFilesNothing() throws Exception {
    Notice notice = notices.publish(no, "");
    object(notice, "buy cheap things here", "http://spam");
    assertThat(events.stream(Objected.class)).isEmpty();
  }

  @Test
  void thePosterIsPrintedWithTheAddressInItsCode() throws Exception {
    Notice notice = notices.publish(no, "");
    byte[] pdf =
        web.perform(get("/notices/" + notice.id() + "/poster"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    java.nio.file.Path folder =
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/letters"));
    java.nio.file.Files.write(folder.resolve("poster.pdf"), pdf);
    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
          .contains("欧***", "2026年3月2日至2026年3月9日", "/notices/" + notice.id());
    }
  }

  // R80
  @Test
  void aProgramReadsANoticeAndObjectsWithoutAToken() throws Exception {
    Notice notice = notices.publish(no, "");
    String address = "/api/v1/notices/" + notice.id();
    web.perform(get("/api/v1/notices").param("place", "341881000000"))
        .andExpect(jsonPath("$[*].id").value(hasItem(notice.id())));
    web.perform(get(address).header("Accept-Language", "en"))
        .andExpect(jsonPath("$.shown.Applicant").value("欧***"))
        .andExpect(content().string(not(containsString(no.value()))));
    web.perform(get(address + "/poster")).andExpect(status().isOk());
    web.perform(get(address + "/proof")).andExpect(status().isNotFound());
    web.perform(objection(address, "有车")).andExpect(status().isUnprocessableContent());
    web.perform(objection(address, "他家在县城有两套房子")).andExpect(status().isNoContent());
    assertThat(events.stream(Objected.class)).hasSize(1);
    clock.offset(Duration.ofDays(8));
    web.perform(get(address)).andExpect(status().isNotFound());
    web.perform(objection(address, "他家在县城有两套房子")).andExpect(status().isNotFound());
  }

  private static MockHttpServletRequestBuilder objection(String address, String reason) {
    return post(address + "/objections")
        .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
        .contentType("application/json")
        .content("{\"reason\":\"" + reason + "\"}");
  }

  private void object(Notice notice, String reason, String website) throws Exception {
    web.perform(
            post("/notices/" + notice.id())
                .param("reason", reason)
                .param("website", website)
                .with(csrf()))
        .andExpect(redirectedUrl("/notices/" + notice.id() + "/thanks"));
  }

  private List<String> open(String division) {
    return notices.open(Optional.of(new DivisionCode(division))).stream().map(Notice::id).toList();
  }

  private static Actor staff(String level, String path) {
    var position =
        new Actor.Position(1, 1, "民政局", level, path, "reviewer", LocalDate.of(2020, 1, 1), null);
    return new Actor(99, Actor.Kind.STAFF, "张", List.of(position));
  }
}
