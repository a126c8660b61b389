package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.Materials;
import org.banli.document.Files;
import org.banli.document.Letters;
import org.banli.identity.Actor;
import org.banli.identity.signin.SignedIn;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
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

  private static final String VILLAGE = "341881001001";
  private static final String API = "/api/v1";

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Applicants applicants;
  @Autowired Drafts drafts;
  @Autowired Materials materials;
  @Autowired Files files;
  @Autowired CaseFiles cases;
  @Autowired Worklist worklist;
  @Autowired Letters letters;
  @Autowired Jobs jobs;

  private Actor owner;
  private CaseNo no;
  private WorkItem item;
  private long paper;
  private long letter;
  private String draft;

  @BeforeEach
  void aCaseOnItsWay() throws IOException {
    owner = applicants.applicant("王𠮷䶮");
    assertThat(applicants.village()).isEqualTo(VILLAGE);
    var filed = drafts.open(owner, applicants.matter(), Map.of(), Optional.empty());
    materials.attach(owner, filed.id(), "identity", files.store("身份证.png", picture()));
    drafts.save(owner, filed.id(), filed.version(), applicants.answers(filed), "Page_account");
    no = drafts.submit(owner, filed.id(), Applicants.signing());
    settle();
    var accepting = open("clerk");
    worklist.complete(
        people.staff("341881001-clerk"),
        accepting.id(),
        new Worklist.Completion(
            accepting.version(),
            accepting.outcomes().get(0).key(),
            "材料齐全",
            Scenario.fixture(applicants.matter().id(), "fixtures/accept"),
            Optional.empty()));
    settle();
    item = open("worker");
    paper = materials.of(no.value()).get(0).id();
    letter = letters.of(no.value()).get(0).id();
    draft = drafts.open(owner, applicants.matter(), Map.of(), Optional.empty()).id();
  }

  @Test
  void itsOwnPeopleFindAllOfIt() throws Exception {
    for (String address : applicantsAddresses()) {
      assertThat(answer(get(address), owner()).getStatus()).as(address).isIn(200, 302);
    }
    for (String login : List.of("341881001001-worker", "341881001-clerk", "341881-inspector")) {
      for (String address : List.of("/cases/" + no, "/files/" + paper, "/letters/" + letter)) {
        assertThat(answer(get(address), people.signedIn(login)).getStatus())
            .as("%s %s", login, address)
            .isEqualTo(200);
      }
      for (String address : programsAddresses()) {
        assertThat(answer(get(address), people.signedIn(login)).getStatus())
            .as("%s %s", login, address)
            .isIn(200, address.contains("drafts") || address.contains("items/") ? 404 : 200);
      }
    }
    var worker = people.signedIn("341881001001-worker");
    assertThat(answer(get("/tasks/" + item.id()), worker).getStatus()).isEqualTo(200);
    assertThat(answer(get("/inbox"), worker).getContentAsString()).contains("/tasks/" + item.id());
    assertThat(answer(get("/my/cases"), owner()).getContentAsString()).contains(no.value());
    assertThat(answer(get(API + "/cases"), owner()).getContentAsString()).contains(no.value());
  }

  @Test
  void anotherApplicantFindsNothing() throws Exception {
    nothing(people.signedInApplicant(2));
  }

  @Test
  void theWorkerOfTheNextVillageFindsNothing() throws Exception {
    nothing(people.signedIn("341881001002-worker"));
  }

  @Test
  void theClerkOfTheNextTownshipFindsNothing() throws Exception {
    nothing(people.signedIn("341881002-clerk"));
  }

  // whoever draws the routes or keeps the machine reads no case
  @Test
  void theDesignerFindsNothing() throws Exception {
    nothing(people.signedIn("341881-designer"));
  }

  @Test
  void theAdministratorFindsNothing() throws Exception {
    nothing(people.signedIn("341881-administrator"));
  }

  @Test
  void nobodyElsesWorkOnItChangedAnything() throws Exception {
    int events = cases.timeline(no).size();
    int version = drafts.get(owner, draft).version();
    for (var stranger : List.of("341881001002-worker", "341881002-clerk", "341881-designer")) {
      for (var request : writing()) {
        answer(request, people.signedIn(stranger));
      }
    }
    for (var request : writing()) {
      answer(request, people.signedInApplicant(2));
    }
    assertThat(cases.timeline(no)).hasSize(events);
    assertThat(cases.get(no).state().name()).isEqualTo("ACCEPTED");
    assertThat(worklist.get(people.staff("341881001001-worker"), item.id()).assignee()).isEmpty();
    assertThat(drafts.get(owner, draft).version()).isEqualTo(version);
  }

  private void nothing(RequestPostProcessor who) throws Exception {
    var addresses = new ArrayList<>(applicantsAddresses());
    addresses.addAll(
        List.of(
            "/cases/" + no,
            "/cases/" + no + "/diagram.xml",
            "/tasks/" + item.id(),
            "/my/cases/" + no + "/tasks/" + item.id()));
    addresses.addAll(programsAddresses());
    for (String address : addresses) {
      notFound(address, answer(get(address), who));
    }
    for (var request : writing()) {
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
            API + "/work-items",
            API + "/work-items?queue=MINE")) {
      assertThat(answer(get(list), who).getContentAsString())
          .as(list)
          .doesNotContain(no.value(), "/tasks/" + item.id() + "\"", draft, "王𠮷䶮");
    }
  }

  private static void notFound(String address, MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).as(address).isEqualTo(404);
    if (address.startsWith(API)) {
      assertThat(answer.getContentType()).as(address).isEqualTo("application/problem+json");
    }
  }

  private List<String> applicantsAddresses() {
    return List.of(
        "/my/cases/" + no,
        "/my/cases/" + no + "/submitted",
        "/my/cases/" + no + "/withdraw",
        "/files/" + paper,
        "/files/" + paper + "?view=false",
        "/letters/" + letter,
        "/drafts/" + draft,
        "/drafts/" + draft + "/pages/Page_household",
        "/drafts/" + draft + "/check",
        "/drafts/" + draft + "/sign",
        "/drafts/" + draft + "/discard");
  }

  private List<String> programsAddresses() {
    var addresses = new ArrayList<String>();
    for (String part :
        List.of(
            "", "/timeline", "/answers", "/materials", "/letters", "/messages", "/work-items")) {
      addresses.add(API + "/cases/" + no + part);
    }
    addresses.add(API + "/work-items/" + item.id());
    addresses.add(API + "/drafts/" + draft);
    addresses.add(API + "/drafts/" + draft + "/defects");
    return addresses;
  }

  private List<AbstractMockHttpServletRequestBuilder<?>> writing() {
    var answers = "{\"version\":0,\"answers\":{},\"page\":\"Page_account\"}";
    var completion = "{\"version\":0,\"outcome\":\"done\",\"answers\":{}}";
    var image = new MockMultipartFile("file", "x.png", "image/png", new byte[] {1});
    var task = "/tasks/" + item.id();
    return List.of(
        post("/my/cases/" + no + "/messages").param("text", "x"),
        post("/my/cases/" + no + "/withdraw").param("reason", "x"),
        multipart("/my/cases/" + no + "/files").file(image).param("slot", "identity"),
        post("/cases/" + no + "/messages").param("_text", "x").param("text", "x"),
        post(task + "/claim"),
        post(task + "/release").param("_case", no.value()),
        post(task).param("_version", "0").param("_outcome", "done"),
        post("/drafts/" + draft + "/pages/Page_account").param("version", "0"),
        post("/drafts/" + draft + "/autosave").param("_page", "Page_account").param("version", "0"),
        multipart("/drafts/" + draft + "/files").file(image).param("slot", "identity"),
        post("/drafts/" + draft + "/sign").param("promise", "true"),
        post("/drafts/" + draft + "/discard"),
        json(post(API + "/cases/" + no + "/messages"), "{\"text\":\"x\"}"),
        json(post(API + "/cases/" + no + "/withdrawal"), "{\"text\":\"x\"}"),
        json(post(API + "/work-items/" + item.id() + "/claim"), "{}"),
        json(post(API + "/work-items/" + item.id() + "/release"), "{}"),
        json(post(API + "/work-items/" + item.id() + "/completion"), completion),
        json(put(API + "/drafts/" + draft), answers),
        json(post(API + "/drafts/" + draft + "/submission"), "{\"signature\":\"typed:x\"}"),
        delete(API + "/drafts/" + draft));
  }

  private static AbstractMockHttpServletRequestBuilder<?> json(
      AbstractMockHttpServletRequestBuilder<?> request, String body) {
    return request
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .content(body);
  }

  private MockHttpServletResponse answer(
      AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who) throws Exception {
    return web.perform(request.with(who).with(csrf())).andReturn().getResponse();
  }

  private RequestPostProcessor owner() {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            new SignedIn(owner.account(), false), null, List.of()));
  }

  private WorkItem open(String role) {
    return worklist.ofCase(Actor.SYSTEM, no).stream()
        .filter(open -> open.role().equals(role))
        .findFirst()
        .orElseThrow();
  }

  private void settle() {
    while (jobs.runDue() > 0) {
      // until nothing is due
    }
  }

  private static ByteArrayInputStream picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
    return new ByteArrayInputStream(out.toByteArray());
  }
}
