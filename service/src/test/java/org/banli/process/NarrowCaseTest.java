package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.matter.ChangedMatters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/**
 * 民法典 1110: a case of a matter that is kept narrowly, handled by a township and a village. Whoever
 * is above them, and has nothing to do in it, does not find it.
 */
@BanliTest
@Transactional
class NarrowCaseTest {

  private static final String CLERK = "341881001-clerk";

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired RealCases realCases;
  @Autowired ChangedMatters matters;
  @Autowired CaseFiles cases;

  private RealCases.RealCase real;

  @BeforeEach
  void aCaseOnItsWay() throws IOException {
    var narrow = matters.importWith("old-age-allowance", yaml -> yaml + "\nsecrecy: narrow\n");
    assertThat(narrow).isPresent();
    real = realCases.onItsWay("欧阳静");
  }

  @ParameterizedTest
  @ValueSource(strings = {CLERK, "341881001001-worker"})
  void theOfficesThatHandleItReadIt(String login) throws Exception {
    for (var address : addresses()) {
      assertThat(answer(address, login).getStatus()).as(address).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"341881-inspector", "341881-clerk", "341881-reviewer", "341881002-clerk"})
  void whoeverHandlesNothingOfItFindsNothing(String login) throws Exception {
    for (var address : addresses()) {
      assertThat(answer(address, login).getStatus()).as(address).isEqualTo(404);
    }
    for (var list : List.of("/inbox", "/api/v1/work-items", "/on-behalf")) {
      assertThat(answer(list, login).getContentAsString()).doesNotContain(real.no().value(), "欧阳静");
    }
  }

  // A lead is asked whether the person has applied already: of such a matter nothing is told.
  @Test
  void nobodyLearnsThatThePersonHasApplied() {
    var file = cases.get(real.no());
    assertThat(cases.hasOpen(file.idNumber().value(), file.divisionPath())).isFalse();
  }

  private List<String> addresses() {
    var doors = new Doors(real);
    var all = new ArrayList<>(doors.ofPrograms());
    all.addAll(doors.ofStaffsPrograms());
    all.addAll(
        List.of("/cases/" + real.no(), "/files/" + real.paper(), "/letters/" + real.letter()));
    return all;
  }

  private MockHttpServletResponse answer(String address, String login) throws Exception {
    return web.perform(get(address).with(people.signedIn(login))).andReturn().getResponse();
  }
}
