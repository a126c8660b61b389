package org.banli.designer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.banli.BanliTest;
import org.banli.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class MatterPagesTest {

  private static final String DESIGNER = "341881-designer";

  @Autowired MockMvc browser;
  @Autowired People people;
  @Autowired JdbcTemplate jdbc;

  @Test
  void everyMatterIsListedAndOpens() throws Exception {
    browser
        .perform(get("/designer").with(people.signedIn(DESIGNER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/designer/old-age-allowance/1")));
    browser
        .perform(get("/designer/lowincome/1").with(people.signedIn(DESIGNER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("社会救助法 第十八条")));
  }

  @Test
  void aTableShowsItsRulesWithTheirArticles() throws Exception {
    browser
        .perform(get("/designer/lowincome/1").with(people.signedIn(DESIGNER)))
        .andExpect(content().string(containsString("&lt; standard.dbStd")));
  }

  // issue: publishing warns of villages that nobody serves
  @Test
  void aRouteThatIsServedEverywhereWarnsOfNothing() throws Exception {
    browser
        .perform(get("/designer/lowincome/1").with(people.signedIn(DESIGNER)))
        .andExpect(content().string(not(containsString("没有人办理"))));
  }

  @Test
  void aRoleThatNobodyHoldsIsAWarning() throws Exception {
    jdbc.update("UPDATE `position` SET to_day = '2026-01-01' WHERE role = 'checker'");

    browser
        .perform(get("/designer/lowincome/1").with(people.signedIn(DESIGNER)))
        .andExpect(content().string(containsString("117 个村（社区）没有人办理")));
  }

  @Test
  void formsAndRoutesOpenAndWhatIsUnknownIsNotFound() throws Exception {
    browser
        .perform(get("/designer/lowincome/1/forms/application").with(people.signedIn(DESIGNER)))
        .andExpect(status().isOk());
    browser
        .perform(get("/designer/lowincome/1/routes/accept.xml").with(people.signedIn(DESIGNER)))
        .andExpect(content().string(containsString("bpmn:process")));
    browser
        .perform(get("/designer/lowincome/9").with(people.signedIn(DESIGNER)))
        .andExpect(status().isNotFound());
  }

  @Test
  void nobodyElseSeesThem() throws Exception {
    browser
        .perform(get("/designer").with(people.signedIn("341881-reviewer")))
        .andExpect(status().isNotFound());
  }
}
