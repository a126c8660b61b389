package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Drafts;
import org.banli.casefile.Materials;
import org.banli.identity.signin.Kindred;
import org.banli.identity.signin.SignedIn;
import org.banli.lead.Leads;
import org.banli.lead.NewLead;
import org.banli.worklist.Visits;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issue 9: a case of 西津街道 城东社区 that is really on its way, with a paper, a letter, an open task and
 * an open draft beside it; and everybody whom it does not concern.
 */
@BanliTest
@Transactional
class RealCaseDoorsTest {

  private static final String API = Doors.API;
  private static final String CONTRACTOR = "341881-contractor";

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired RealCases realCases;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;
  @Autowired Worklist worklist;
  @Autowired Visits visits;
  @Autowired Leads leads;
  @Autowired Kindred kindred;
  @Autowired Materials materials;
  @Autowired JdbcTemplate database;

  private RealCases.RealCase real;
  private Doors doors;

  @BeforeEach
  void aCaseOnItsWay() throws IOException {
    real = realCases.onItsWay();
    doors = new Doors(real);
  }

  // R22, R88: who may not read the lead reads the case without it
  @Test
  void theCaseLinksToItsLeadForThoseWhoMayReadIt() throws Exception {
    var worker = people.staff("341881001001-worker");
    var idNumber = org.banli.casefile.Applicants.idNumber();
    var typed = new NewLead("甲", "", idNumber, "", "摔伤，行动不便", "VISIT");
    var lead = leads.file(worker, typed, true).id();
    database.update("UPDATE lead_person SET case_no = ? WHERE id = ?", real.no().value(), lead);
    var link = "href=\"/leads/" + lead + "\"";
    var reader = people.signedIn("341881001-reviewer");
    var page = get("/cases/" + real.no());
    assertThat(web.perform(page.with(reader)).andReturn().getResponse().getContentAsString())
        .contains(link);
    kindred.declare(people.staff("341881001-reviewer"), "甲", idNumber, "父亲");
    assertThat(web.perform(page.with(reader)).andReturn().getResponse())
        .satisfies(answer -> assertThat(answer.getStatus()).isEqualTo(200))
        .satisfies(answer -> assertThat(answer.getContentAsString()).doesNotContain(link));
  }

  @Test
  void itsOwnPeopleFindAllOfIt() throws Exception {
    for (var addresses : List.of(doors.ofApplicants(), doors.ofPrograms(), doors.ofDraft())) {
      for (String address : addresses) {
        assertThat(answer(get(address), owner()).getStatus()).as(address).isIn(200, 302);
      }
    }
    for (String login : List.of("341881001001-worker", "341881001-clerk", "341881-inspector")) {
      var addresses = new ArrayList<>(doors.ofPrograms());
      addresses.addAll(doors.ofStaffsPrograms());
      addresses.addAll(
          List.of("/cases/" + real.no(), "/files/" + real.paper(), "/letters/" + real.letter()));
      for (String address : addresses) {
        assertThat(answer(get(address), people.signedIn(login)).getStatus())
            .as("%s %s", login, address)
            .isEqualTo(200);
      }
    }
    var worker = people.signedIn("341881001001-worker");
    assertThat(answer(get("/tasks/" + real.item().id()), worker).getStatus()).isEqualTo(200);
    for (String address : doors.ofItem()) {
      assertThat(answer(get(address), worker).getStatus()).as(address).isEqualTo(200);
    }
    assertThat(answer(get("/inbox"), worker).getContentAsString())
        .contains("/tasks/" + real.item().id());
    assertThat(answer(get("/my/cases"), owner()).getContentAsString()).contains(real.no().value());
    assertThat(answer(get(API + "/cases"), owner()).getContentAsString())
        .contains(real.no().value());
  }

  // what the office writes about a case is not for its applicant
  @Test
  void theOwnerReadsNothingOfTheStaff() throws Exception {
    for (String address : doors.ofStaffsPrograms()) {
      notFound(address, answer(get(address), owner()));
    }
    for (String address : doors.empty()) {
      notFound(address, answer(get(address), owner()));
    }
  }

  // R82: programs' looks are logged as those on pages
  @Test
  void aLookByAProgramOfStaffIsLogged() throws Exception {
    int before = looks();
    answer(get(API + "/cases/" + real.no() + "/answers"), people.signedIn("341881001-clerk"));
    assertThat(looks()).isEqualTo(before + 1);
  }

  @Test
  void aPaperAndALetterComeAsTheyAre() throws Exception {
    var paper = answer(get(API + "/materials/" + real.paper()), owner());
    assertThat(paper.getContentType()).isEqualTo("image/png");
    assertThat(paper.getHeader("Cache-Control")).contains("no-store");
    var letter = answer(get(API + "/letters/" + real.letter()), owner());
    assertThat(letter.getContentType()).isEqualTo("application/pdf");
    assertThat(letter.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void anotherApplicantFindsNothing() throws Exception {
    nothing(people.signedInApplicant(2));
  }

  // the next village, the next township; whoever draws the routes or keeps the machine reads no
  // case; R11: nor does a contractor without a visit
  @ParameterizedTest
  @ValueSource(
      strings = {
        "341881001002-worker",
        "341881002-clerk",
        "341881-designer",
        "341881-administrator",
        CONTRACTOR
      })
  void staffWhomItDoesNotConcernFindNothing(String login) throws Exception {
    nothing(people.signedIn(login));
  }

  // R11: nothing but the visit itself
  @Test
  void aContractorWithAVisitFindsNothingElse() throws Exception {
    var contractor = people.staff(CONTRACTOR).account();
    visits.assign(people.staff("341881001001-worker"), real.item().id(), contractor);
    var who = people.signedIn(CONTRACTOR);
    for (String address : doors.ofItem()) {
      assertThat(answer(get(address), who).getStatus()).as(address).isEqualTo(200);
    }
    var closed = ofTheCase();
    closed.addAll(List.of("/on-behalf", "/my/cases", API + "/cases", API + "/drafts"));
    for (String address : closed) {
      notFound(address, answer(get(address), who));
    }
    for (var request : doors.writing()) {
      var result = web.perform(request.with(who).with(csrf())).andReturn();
      var address = String.valueOf(result.getRequest().getRequestURI());
      if (!address.contains("/" + real.item().id())) {
        notFound(address, result.getResponse());
      }
    }
    assertThat(cases.timeline(real.no()))
        .extracting(CaseFiles.Event::action)
        .doesNotContain("withdraw");
  }

  @Test
  void nobodyElsesWorkOnItChangedAnything() throws Exception {
    int events = cases.timeline(real.no()).size();
    int version = drafts.get(real.owner(), real.draft()).version();
    for (var stranger : List.of("341881001002-worker", "341881002-clerk", "341881-designer")) {
      for (var request : doors.writing()) {
        answer(request, people.signedIn(stranger));
      }
    }
    for (var request : doors.writing()) {
      answer(request, people.signedInApplicant(2));
    }
    assertThat(cases.timeline(real.no())).hasSize(events);
    assertThat(cases.get(real.no()).state().name()).isEqualTo("ACCEPTED");
    assertThat(worklist.get(people.staff("341881001001-worker"), real.item().id()).assignee())
        .isEmpty();
    assertThat(drafts.get(real.owner(), real.draft()).version()).isEqualTo(version);
    assertThat(materials.of(real.no().value())).hasSize(1);
    assertThat(materials.of(real.draft())).hasSize(1);
  }

  private void nothing(RequestPostProcessor who) throws Exception {
    var addresses = ofTheCase();
    addresses.add("/tasks/" + real.item().id());
    addresses.add("/my/cases/" + real.no() + "/tasks/" + real.item().id());
    addresses.addAll(doors.ofItem());
    for (String address : addresses) {
      notFound(address, answer(get(address), who));
    }
    for (var request : doors.writing()) {
      var result = web.perform(request.with(who).with(csrf())).andReturn();
      notFound(String.valueOf(result.getRequest().getRequestURI()), result.getResponse());
    }
    for (String list :
        List.of(
            "/my/cases",
            "/my/drafts",
            "/my/messages",
            "/inbox",
            "/inbox?queue=mine",
            "/inbox?queue=done",
            "/inbox?queue=overdue",
            "/on-behalf",
            API + "/cases",
            API + "/drafts",
            API + "/cases/filed",
            API + "/cases/claimable",
            API + "/work-items",
            API + "/work-items/done",
            API + "/work-items?queue=MINE")) {
      assertThat(answer(get(list), who).getContentAsString())
          .as(list)
          .doesNotContain(
              real.no().value(), "/tasks/" + real.item().id() + "\"", real.draft(), "王𠮷䶮");
    }
  }

  /** All but what belongs to its open item. */
  private List<String> ofTheCase() {
    var addresses = new ArrayList<>(doors.ofApplicants());
    addresses.addAll(List.of("/cases/" + real.no(), "/cases/" + real.no() + "/diagram.xml"));
    addresses.addAll(doors.ofPrograms());
    addresses.addAll(doors.ofStaffsPrograms());
    addresses.addAll(doors.ofDraft());
    addresses.addAll(doors.empty());
    return addresses;
  }

  private static void notFound(String address, MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).as(address).isEqualTo(404);
    if (address.startsWith(API)) {
      assertThat(answer.getContentType()).as(address).isEqualTo("application/problem+json");
    }
  }

  private MockHttpServletResponse answer(
      AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who) throws Exception {
    return web.perform(request.with(who).with(csrf())).andReturn().getResponse();
  }

  private int looks() {
    var subject = "case:" + real.no();
    var sql = "SELECT COUNT(*) FROM audit_view WHERE subject = ?";
    return Optional.ofNullable(database.queryForObject(sql, Integer.class, subject)).orElse(0);
  }

  private RequestPostProcessor owner() {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            new SignedIn(real.owner().account(), false), null, List.of()));
  }
}
