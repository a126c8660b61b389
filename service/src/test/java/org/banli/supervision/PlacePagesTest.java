package org.banli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.banli.benefit.Standards;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Divisions merge, and values are added with their law. */
class PlacePagesTest extends AdministratorPages {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final DivisionCode CHENGDONG = new DivisionCode("341881001001");
  private static final DivisionCode CHENGXI = new DivisionCode("341881001002");
  @Autowired Divisions divisions;
  @Autowired Standards standards;

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
  void onlyADivisionThatWasChosenIsOfferedForAMerger() throws Exception {
    see("/admin/divisions").andExpect(content().string(not(containsString("value=\"341881"))));
    see("/admin/divisions?division=" + CHENGDONG).andExpect(text("value=\"" + CHENGDONG + "\""));
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
  void parametersAreCalledByNameAndFoundByIt() throws Exception {
    see("/admin/standards?division=341881001000")
        .andExpect(text("民主评议同意票的最低比例"))
        .andExpect(text("appraisalQuorum"))
        .andExpect(text("权限和程序"));
    see("/admin/standards?division=341881001000&lang=en")
        .andExpect(text("Lowest share of votes in an appraisal"));
    see("/admin/standards?division=341881001000&search=民主评议")
        .andExpect(text("appraisalQuorum"))
        .andExpect(content().string(not(containsString("rigidThreshold"))));
  }

  @Test
  void unitsAndWordsAreReadInThePagesLanguage() throws Exception {
    var page = "/admin/standards?division=341881104000&on=2026-03-02";
    see(page)
        .andExpect(text("<strong>县级</strong>"))
        .andExpect(text("<strong>分档救助</strong>"))
        .andExpect(content().string(not(containsString("TIER"))));
    see(page + "&lang=en")
        .andExpect(text("<strong>County</strong>"))
        .andExpect(text("<strong>800</strong> yuan a month"))
        .andExpect(text("in force since <time"))
        .andExpect(content().string(not(containsString("元/月"))));
    see(page + "&search=分档救助&lang=zh").andExpect(text("amountMode"));
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

  private Object value(String key, String day) {
    return standards.find(key, TOWNSHIP, LocalDate.parse(day)).orElseThrow().value();
  }
}
