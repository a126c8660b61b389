package org.banli.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.banli.BanliTest;
import org.banli.casefile.Applicants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What programs do: R80. */
@BanliTest
@Transactional
class PortalTest {

  private static final String MATTER = "old-age-allowance";
  private static final String API = "/api/v1";

  @Autowired MockMvc web;
  @Autowired Applicants people;
  @Autowired ObjectMapper json;

  private String clerk = "";
  private String applicant = "";

  @BeforeEach
  void signIn() throws Exception {
    clerk = staff(people.village().substring(0, 9) + "-clerk");
    applicant = token(Map.of("who", "13905630002", "password", "banli-demo"));
  }

  @Test
  void aClosedSessionOpensNothing() throws Exception {
    as(applicant, get(API + "/drafts")).andExpect(status().isOk());
    as(applicant, delete(API + "/sessions/current")).andExpect(status().isNoContent());
    as(applicant, get(API + "/drafts"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType("application/problem+json"));
  }

  @Test
  void theGuideIsReadWithoutSigningIn() throws Exception {
    web.perform(get(API + "/matters"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[*].id").value(hasItem(MATTER)));
    web.perform(get(API + "/matters/" + MATTER))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.guide.laws").isNotEmpty());
    web.perform(get(API + "/matters/" + MATTER + "/form"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.components").isNotEmpty());
    web.perform(get(API + "/matters/nothing")).andExpect(status().isNotFound());
  }

  @Test
  void theApiDescribesItself() throws Exception {
    web.perform(get(API + "/openapi.json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.paths['/api/v1/drafts'].post.parameters[*].name").isNotEmpty())
        .andExpect(content().string(containsString("/api/v1/work-items/{id}/completion")));
  }

  @Test
  void everyPostNeedsAKeyOfItsOwn() throws Exception {
    var open = post(API + "/drafts").contentType("application/json").content(body(newDraft()));
    as(applicant, open)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("portal.key.missing"))
        .andExpect(jsonPath("$.detail").value(containsString("缺少请求头 Idempotency-Key")));
    as(applicant, open.header("Accept-Language", "en-GB"))
        .andExpect(jsonPath("$.detail").value(containsString("The header Idempotency-Key")));
    web.perform(get(API + "/drafts").header("Accept-Language", "en"))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.detail").value(containsString("signed-in session")));
  }

  @Test
  void theSameKeyGivesTheSameAnswerAndDoesNothingTwice() throws Exception {
    var key = UUID.randomUUID().toString();
    var first = send(applicant, key, "/drafts", newDraft()).andExpect(status().isCreated());
    var again =
        send(applicant, key, "/drafts", newDraft())
            .andExpect(status().isCreated())
            .andExpect(header().string("Idempotent-Replay", "true"));
    assertThat(text(again)).isEqualTo(text(first));
    as(applicant, get(API + "/drafts")).andExpect(jsonPath("$.length()").value(1));
    send(applicant, key, "/drafts", Map.of("matter", "lowincome"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("portal.key.other"));
  }

  @Test
  void anotherPersonsKeyIsNotMine() throws Exception {
    var key = UUID.randomUUID().toString();
    send(applicant, key, "/drafts", newDraft()).andExpect(status().isCreated());
    send(clerk, key, "/drafts", Map.of("matter", MATTER, "onBehalf", person()))
        .andExpect(status().isCreated())
        .andExpect(header().doesNotExist("Idempotent-Replay"));
  }

  @Test
  void problemsAreToldInTheLanguageAskedFor() throws Exception {
    var wrong = Map.of("name", "王德福", "idNumber", "341881194403010042", "phone", "13900139000");
    var body = Map.of("matter", MATTER, "onBehalf", wrong);
    send(clerk, key(), "/drafts", body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.detail").value(containsString("身份证号不对")));
    as(clerk, json(post(API + "/drafts"), key(), body).header("Accept-Language", "en"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail").value(containsString("identity number")));
  }

  @Test
  void onlyTheHouseFilesForOthers() throws Exception {
    send(applicant, key(), "/drafts", Map.of("matter", MATTER, "onBehalf", person()))
        .andExpect(status().isNotFound());
  }

  @Test
  void bodiesThatCannotBeReadAreRefusedAsProblems() throws Exception {
    as(applicant, post(API + "/drafts").header("Idempotency-Key", key()).content("{"))
        .andExpect(status().is4xxClientError())
        .andExpect(content().contentType("application/problem+json"));
    var id = opened(clerk);
    send(clerk, key(), "/drafts/" + id + "/submission", Map.of("signature", "x", "filed", "here"))
        .andExpect(status().isBadRequest());
  }

  // from the draft to the first decision of an official, by programs only
  @Test
  void aDraftIsSubmittedAndAccepted() throws Exception {
    var no = submitted();
    as(clerk, get(API + "/cases/" + no))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("SUBMITTED"))
        .andExpect(content().string(not(containsString("王德福"))));
    var item = item(no);
    send(clerk, key(), "/work-items/" + item.get("id") + "/claim", Map.of())
        .andExpect(status().isOk());
    var claimed = item(no);
    var accept = Map.of("version", claimed.get("version"), "outcome", "accept");
    var path = "/work-items/" + item.get("id") + "/completion";
    var key = key();
    send(clerk, key, path, accept).andExpect(status().isNoContent());
    send(clerk, key, path, accept)
        .andExpect(status().isNoContent())
        .andExpect(header().string("Idempotent-Replay", "true"));
    send(clerk, key(), path, accept).andExpect(status().isConflict());
    as(clerk, get(API + "/cases/" + no)).andExpect(jsonPath("$.state").value("ACCEPTED"));
    as(clerk, get(API + "/cases/" + no + "/letters"))
        .andExpect(jsonPath("$[0].letter").value("acceptance"));
    as(clerk, get(API + "/cases/" + no + "/timeline")).andExpect(jsonPath("$").isNotEmpty());
  }

  @Test
  void whatIsMissingInACompletionIsListed() throws Exception {
    var item = item(submitted());
    var body = Map.of("version", item.get("version"), "outcome", "refuse", "opinion", " ");
    send(clerk, key(), "/work-items/" + item.get("id") + "/completion", body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].path").value("opinion"))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("理由")));
  }

  @Test
  void aDraftWithDefectsSaysWhichAndIsNotFiled() throws Exception {
    var id = opened(clerk);
    as(clerk, get(API + "/drafts/" + id + "/defects"))
        .andExpect(jsonPath("$[*].path").value(hasItem("household.address")));
    send(clerk, key(), "/drafts/" + id + "/submission", signing("typed:王德福"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("casefile.submit.defects"));
  }

  @Test
  void anothersCaseAndDraftAreNotFound() throws Exception {
    var no = submitted();
    var draft = opened(clerk);
    for (var address : new String[] {"", "/timeline", "/answers", "/materials", "/letters"}) {
      as(applicant, get(API + "/cases/" + no + address)).andExpect(status().isNotFound());
    }
    as(applicant, get(API + "/cases/" + no + "/work-items"))
        .andExpect(content().string(not(containsString("accept"))));
    as(applicant, get(API + "/drafts/" + draft)).andExpect(status().isNotFound());
    as(applicant, picture("/drafts/" + draft + "/signatures")).andExpect(status().isNotFound());
    as(applicant, picture("/cases/" + no + "/materials").param("slot", "hukou"))
        .andExpect(status().isNotFound());
    send(applicant, key(), "/work-items/" + item(no).get("id") + "/claim", Map.of())
        .andExpect(status().isNotFound());
    var township = people.village().substring(0, 9);
    var other = township.equals("341881002") ? "341881001" : "341881002";
    as(staff(other + "-clerk"), get(API + "/cases/" + no)).andExpect(status().isNotFound());
  }

  private String submitted() throws Exception {
    var id = opened(clerk);
    var draft = map(as(clerk, get(API + "/drafts/" + id)).andExpect(status().isOk()));
    var saved = Map.of("version", draft.get("version"), "answers", answers(draft));
    as(clerk, put(API + "/drafts/" + id).contentType("application/json").content(body(saved)))
        .andExpect(status().isOk());
    var hash = map(as(clerk, picture("/drafts/" + id + "/signatures"))).get("hash");
    assertThat(String.valueOf(hash)).matches("[0-9a-f]{64}");
    var submitted =
        send(clerk, key(), "/drafts/" + id + "/submission", signing(String.valueOf(hash)))
            .andExpect(status().isCreated());
    return String.valueOf(map(submitted).get("caseNo"));
  }

  private String opened(String token) throws Exception {
    var body = Map.of("matter", MATTER, "onBehalf", person());
    var draft = map(send(token, key(), "/drafts", body).andExpect(status().isCreated()));
    return String.valueOf(draft.get("id"));
  }

  private Map<String, Object> answers(Map<String, Object> draft) {
    var answers = new LinkedHashMap<>(asMap(draft.get("answers")));
    var applicant = new LinkedHashMap<>(asMap(answers.get("applicant")));
    applicant.put("agent", "no");
    answers.put("applicant", applicant);
    answers.put(
        "household",
        Map.of("hukouDivision", people.village(), "address", "䶮村1号", "otherAllowance", "no"));
    answers.put("account", Map.of("holder", "𠮷野", "bank", "abc", "number", "6228480402564890018"));
    return answers;
  }

  private Map<String, Object> item(String no) throws Exception {
    var items = text(as(clerk, get(API + "/cases/" + no + "/work-items")));
    return json.readValue(items, new TypeReference<java.util.List<Map<String, Object>>>() {})
        .get(0);
  }

  private static Map<String, String> newDraft() {
    return Map.of("matter", MATTER);
  }

  private static Map<String, String> person() {
    return Map.of("name", "王德福", "idNumber", Applicants.idNumber(), "phone", "13900139000");
  }

  private static Map<String, String> signing(String signature) {
    return Map.of("signature", signature, "consent", signature);
  }

  private AbstractMockHttpServletRequestBuilder<?> picture(String path) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
    return multipart(API + path)
        .file(new MockMultipartFile("file", "s.png", "image/png", bytes.toByteArray()))
        .header("Idempotency-Key", key());
  }

  private ResultActions send(String token, String key, String path, Object body) throws Exception {
    return as(token, json(post(API + path), key, body));
  }

  private AbstractMockHttpServletRequestBuilder<?> json(
      AbstractMockHttpServletRequestBuilder<?> request, String key, Object body) {
    request.header("Idempotency-Key", key).contentType("application/json").content(body(body));
    return request;
  }

  private ResultActions as(String token, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    request.header("Authorization", "Bearer " + token);
    return web.perform(request);
  }

  private String staff(String login) throws Exception {
    return token(Map.of("kind", "staff", "who", login, "password", "banli-demo"));
  }

  private String token(Map<String, String> credentials) throws Exception {
    var request =
        post(API + "/sessions").contentType("application/json").content(body(credentials));
    return String.valueOf(map(web.perform(request).andExpect(status().isCreated())).get("token"));
  }

  private String body(Object value) {
    return json.writeValueAsString(value);
  }

  private Map<String, Object> map(ResultActions answer) throws Exception {
    return json.readValue(text(answer), new TypeReference<>() {});
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  private static String text(ResultActions answer) throws Exception {
    return answer
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
