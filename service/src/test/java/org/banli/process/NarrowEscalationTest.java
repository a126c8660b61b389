package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.Map;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseNo;
import org.banli.matter.ChangedMatters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/**
 * R71 with 民法典 1110: a limit of a case that is kept narrowly passes. The county's leader, whose
 * office has nothing to do in it yet, is asked about it and must be able to read it.
 */
@BanliTest
@Transactional
@Import(Time.class)
class NarrowEscalationTest {

  private static final String LEADER = "341881-leader";

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired RealCases realCases;
  @Autowired ChangedMatters matters;
  @Autowired JdbcClient jdbc;
  @Autowired Time time;

  private CaseNo no;

  @BeforeEach
  void aCaseOfTheTownship() throws IOException {
    var narrow =
        matters.importWith(
            "old-age-allowance",
            Map.of(
                "matter.yaml",
                yaml ->
                    yaml.replace(
                            "statutory: false }\nvariables",
                            "statutory: false, escalate: county }\nvariables")
                        + "\nsecrecy: narrow\n"));
    assertThat(narrow).isPresent();
    no = realCases.onItsWay("欧阳静").no();
  }

  @Test
  void beforeTheLimitPassesTheLeaderFindsNothing() throws Exception {
    time.passes("+10wd");
    time.settle();
    assertThat(answer("/cases/" + no, LEADER).getStatus()).isEqualTo(404);
    assertThat(answer("/inbox", LEADER).getContentAsString()).doesNotContain(no.value());
  }

  @Test
  void onceItHasPassedTheLeaderIsToldAndReadsTheCaseWithItsClockAndTheLogSaysSo() throws Exception {
    time.passes("+21wd");
    time.settle();

    assertThat(answer("/inbox", LEADER).getContentAsString())
        .contains("已经超过期限", "href=\"/cases/" + no + "\"")
        .doesNotContain("欧阳静");
    int before = views(LEADER);
    var page = answer("/cases/" + no, LEADER);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("办理期限");
    assertThat(views(LEADER)).isEqualTo(before + 1);
  }

  @Test
  void nobodyElseFindsIt() throws Exception {
    time.passes("+21wd");
    time.settle();
    for (var login : new String[] {"341881002-leader", "341881002-clerk"}) {
      assertThat(answer("/cases/" + no, login).getStatus()).as(login).isEqualTo(404);
      assertThat(answer("/inbox", login).getContentAsString()).doesNotContain(no.value());
    }
  }

  private int views(String login) {
    return jdbc.sql("SELECT COUNT(*) FROM audit_view WHERE subject = ? AND actor = ?")
        .params("case:" + no, people.staff(login).account())
        .query(Integer.class)
        .single();
  }

  private MockHttpServletResponse answer(String address, String login) throws Exception {
    return web.perform(get(address).with(people.signedIn(login))).andReturn().getResponse();
  }
}
