package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.platform.Problem;
import org.banli.worklist.Visits;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A case of a village that is really on its way; its visit may be a contractor's. */
@BanliTest
@Transactional
abstract class ContractedVisit {

  static final String API = Doors.API;
  static final String CONTRACTOR = "341881-contractor";
  static final String WORKER = "341881001001-worker";

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired RealCases realCases;
  @Autowired CaseFiles cases;
  @Autowired Worklist worklist;
  @Autowired Visits visits;
  @Autowired JdbcTemplate database;

  RealCases.RealCase real;
  long id;
  long contractor;

  @BeforeEach
  void aCaseWhoseVisitIsOpen() throws IOException {
    real = realCases.onItsWay();
    id = real.item().id();
    contractor = people.staff(CONTRACTOR).account();
  }

  void assign() {
    visits.assign(people.staff(WORKER), id, contractor);
  }

  void handIn() {
    worklist.complete(people.staff(CONTRACTOR), id, completion());
  }

  Worklist.Completion completion() {
    var item = find();
    return new Worklist.Completion(
        item.version(),
        item.outcomes().get(0).key(),
        "",
        Scenario.fixture(item.matter(), "fixtures/" + item.form().orElseThrow()),
        Optional.empty());
  }

  WorkItem find() {
    return worklist.get(people.staff(WORKER), id);
  }

  List<String> actions() {
    return cases.timeline(real.no()).stream().map(CaseFiles.Event::action).toList();
  }

  static void refused(Problem.Kind kind, Runnable action) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(action::run)
        .matches(problem -> problem.kind() == kind, kind.toString());
  }

  ResultActions as(String login, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    request.locale(Locale.SIMPLIFIED_CHINESE);
    return web.perform(request.with(people.signedIn(login)).with(csrf()));
  }

  static org.springframework.test.web.servlet.ResultMatcher text(String... parts) {
    return result -> {
      status().isOk().match(result);
      assertThat(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
          .contains(parts);
    };
  }
}
