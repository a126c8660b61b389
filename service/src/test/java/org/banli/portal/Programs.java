package org.banli.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.banli.casefile.Applicants;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What a program does with the API: sign in, send with a key, read the answer. */
final class Programs {

  static final String MATTER = "old-age-allowance";
  static final String API = "/api/v1";

  private final MockMvc web;
  private final ObjectMapper json;
  private final String village;

  Programs(MockMvc web, ObjectMapper json, String village) {
    this.web = web;
    this.json = json;
    this.village = village;
  }

  String applicant() throws Exception {
    return token(Map.of("who", "13905630002", "password", "banli-demo"));
  }

  /** The clerk of the township of the village. */
  String clerk() throws Exception {
    return staff(village.substring(0, 9) + "-clerk");
  }

  String staff(String login) throws Exception {
    return token(Map.of("kind", "staff", "who", login, "password", "banli-demo"));
  }

  String token(Map<String, String> credentials) throws Exception {
    var request =
        post(API + "/sessions").contentType("application/json").content(body(credentials));
    return String.valueOf(map(web.perform(request).andExpect(status().isCreated())).get("token"));
  }

  /** A case on its way, from the draft on by programs only. */
  String submitted(String clerk) throws Exception {
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

  String opened(String token) throws Exception {
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
        "household", Map.of("hukouDivision", village, "address", "䶮村1号", "otherAllowance", "no"));
    answers.put("account", Map.of("holder", "𠮷野", "bank", "abc", "number", "6228480402564890018"));
    return answers;
  }

  /** The first open item of a case. */
  Map<String, Object> item(String token, String no) throws Exception {
    var items = text(as(token, get(API + "/cases/" + no + "/work-items")));
    return json.readValue(items, new TypeReference<List<Map<String, Object>>>() {}).get(0);
  }

  static Map<String, String> person() {
    return Map.of("name", "王德福", "idNumber", Applicants.idNumber(), "phone", "13900139000");
  }

  static Map<String, Object> signing(String signature) {
    return Map.of("signature", signature, "consent", signature, "promise", true);
  }

  AbstractMockHttpServletRequestBuilder<?> picture(String path) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
    return multipart(API + path)
        .file(new MockMultipartFile("file", "s.png", "image/png", bytes.toByteArray()))
        .header("Idempotency-Key", key());
  }

  ResultActions send(String token, String key, String path, Object body) throws Exception {
    return as(token, json(post(API + path), key, body));
  }

  /** Without a token, as the public does. */
  ResultActions send(String path, Object body) throws Exception {
    return web.perform(json(post(API + path), key(), body));
  }

  ResultActions read(String token, String path) throws Exception {
    return as(token, get(API + path));
  }

  AbstractMockHttpServletRequestBuilder<?> json(
      AbstractMockHttpServletRequestBuilder<?> request, String key, Object body) {
    request.header("Idempotency-Key", key).contentType("application/json").content(body(body));
    return request;
  }

  ResultActions as(String token, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    request.header("Authorization", "Bearer " + token);
    return web.perform(request);
  }

  String body(Object value) {
    return json.writeValueAsString(value);
  }

  Map<String, Object> map(ResultActions answer) throws Exception {
    return json.readValue(text(answer), new TypeReference<>() {});
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  static String text(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  static String key() {
    return UUID.randomUUID().toString();
  }
}
