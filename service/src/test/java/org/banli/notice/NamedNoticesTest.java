package org.banli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banli.BanliTest;
import org.banli.FakeCases;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter.NoticeRule;
import org.banli.notice.Notices.Notice;
import org.banli.notice.Notices.Objection;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A case with several notices, such as the announcement that looks for a child's parents. */
@BanliTest
@Import(FakeCases.class)
@Transactional
class NamedNoticesTest {

  private static final CaseNo NO = new CaseNo("DB341881-2026-000797");

  @Autowired private Notices notices;
  @Autowired private NoticeFacts facts;
  @Autowired private CaseFiles cases;
  @Autowired private Catalogue catalogue;
  @Autowired private ApplicationClock clock;
  @Autowired private MockMvc web;

  private CaseFile file;

  @BeforeEach
  void aCase() {
    FakeCases.matter(
        catalogue,
        List.of(),
        Map.of(
            "",
            FakeCases.notice("= 7", Map.of("申请人", "= \"张*\""), "某办法第十九条"),
            "search",
            rule("寻亲公告", "= 60", Optional.empty()),
            "review",
            rule("审查公示", "= 7", Optional.of(new Bilingual("意见", "Comment")))));
    file = FakeCases.file(cases, NO, FakeCases.VILLAGE, FakeCases.VILLAGE_PATH, Map.of());
  }

  private static NoticeRule rule(String title, String days, Optional<Bilingual> objection) {
    return new NoticeRule(
        new Bilingual(title, "Search"), days, Map.of("事项", "= \"某事\""), "某法第一条", objection);
  }

  @Test
  void eachNoticeHasItsOwnDaysAndIsOpenBesideTheOthers() {
    var first = notices.publish(NO, "");
    var search = notices.publish(NO, "search");

    assertThat(first.to()).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(search.to())
        .isEqualTo(LocalDate.of(2026, 5, 6)); // the 1st of May to the 5th are off
    assertThat(notices.publish(NO, "search")).isEqualTo(search);
    assertThat(notices.of(NO)).extracting(Notice::key).containsExactlyInAnyOrder("", "search");
  }

  @Test
  void closingOneLeavesTheOthersOpen() {
    var first = notices.publish(NO, "");
    var search = notices.publish(NO, "search");

    notices.close(NO, "search");

    assertThat(notices.find(search.id()).orElseThrow().closed()).isTrue();
    assertThat(notices.find(first.id()).orElseThrow().closed()).isFalse();
  }

  @Test
  void factsStandUnderTheKeyAndCountTheirOwnObjections() {
    notices.publish(NO, "");
    notices.object(notices.publish(NO, "review").id(), objection("收养人没有固定住所"));
    clock.offset(Duration.ofMinutes(1));

    var notice = facts.value(file);

    assertThat(notice).containsEntry("objections", BigDecimal.ZERO).doesNotContainKey("search");
    assertThat(notice.get("objected")).isEqualTo(List.of());
    assertThat((Map<?, ?>) notice.get("review"))
        .extracting("objections", "to")
        .containsExactly(BigDecimal.ONE, LocalDate.of(2026, 3, 9));
    assertThat(((Map<?, ?>) notice.get("review")).get("objected"))
        .isEqualTo(List.of(Map.of("content", "收养人没有固定住所", "named", false)));
  }

  @Test
  void nobodyObjectsToAnAnnouncement() throws Exception {
    var search = notices.publish(NO, "search");

    assertThatThrownBy(() -> notices.object(search.id(), objection("我有意见")))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    web.perform(get("/notices/" + search.id()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("寻亲公告")))
        .andExpect(content().string(not(containsString("name=\"reason\""))));
  }

  @Test
  void thePublicPageCallsAnObjectionWhatTheMatterCallsIt() throws Exception {
    var review = notices.publish(NO, "review");

    web.perform(get("/notices/" + review.id()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("提出意见")))
        .andExpect(content().string(not(containsString("提出异议"))));
    web.perform(get("/notices").param("place", "341881000000"))
        .andExpect(content().string(containsString("审查公示")));
  }

  @Test
  void thePosterOfAnAnnouncementAsksForNoObjection() throws Exception {
    var search = notices.publish(NO, "search");

    var pdf =
        web.perform(get("/notices/" + search.id() + "/poster"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("寻亲公告", "2026年3月2日至2026年5月6日")
          .doesNotContain("异议");
    }
  }

  private static Objection objection(String reason) {
    return new Objection("", "", reason, Instant.EPOCH);
  }
}
