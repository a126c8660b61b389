package org.banli.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banli.portal.Programs.API;
import static org.banli.portal.Programs.MATTER;
import static org.banli.portal.Programs.key;
import static org.banli.portal.Programs.person;
import static org.banli.portal.Programs.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What programs do: R80. */
class PortalTest extends SignedInPrograms {

  @Test
  void aClosedSessionOpensNothing() throws Exception {
    programs.as(applicant, get(API + "/drafts")).andExpect(status().isOk());
    programs.as(applicant, delete(API + "/sessions/current")).andExpect(status().isNoContent());
    programs
        .as(applicant, get(API + "/drafts"))
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

  // Issue 5: an Idempotency-Key on every POST, said so to whoever reads the description
  @Test
  void everyPostButSigningInIsDescribedWithItsKey() throws Exception {
    var paths =
        json.readTree(text(web.perform(get(API + "/openapi.json")))).get("paths").properties();
    assertThat(paths.stream().map(Map.Entry::getKey))
        .contains(API + "/status/queries", API + "/notices/{id}/objections", API + "/letters/{id}");
    for (var path : paths) {
      var post = path.getValue().get("post");
      if (post != null && !path.getKey().startsWith(API + "/sessions")) {
        assertThat(String.valueOf(post.get("parameters")))
            .as(path.getKey())
            .contains("Idempotency-Key");
      }
      if (!path.getKey().startsWith(API + "/divisions")) {
        path.getValue().forEach(it -> assertThat(it.has("summary")).as(path.getKey()).isTrue());
      }
    }
  }

  @Test
  void everyPostNeedsAKeyOfItsOwn() throws Exception {
    var open =
        post(API + "/drafts").contentType("application/json").content(programs.body(newDraft()));
    programs
        .as(applicant, open)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("portal.key.missing"))
        .andExpect(jsonPath("$.detail").value(containsString("缺少请求头 Idempotency-Key")));
    programs
        .as(applicant, open.header("Accept-Language", "en-GB"))
        .andExpect(jsonPath("$.detail").value(containsString("The header Idempotency-Key")));
    web.perform(get(API + "/drafts").header("Accept-Language", "en"))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.detail").value(containsString("signed-in session")));
  }

  @Test
  void theSameKeyGivesTheSameAnswerAndDoesNothingTwice() throws Exception {
    var key = UUID.randomUUID().toString();
    var first =
        programs.send(applicant, key, "/drafts", newDraft()).andExpect(status().isCreated());
    var again =
        programs
            .send(applicant, key, "/drafts", newDraft())
            .andExpect(status().isCreated())
            .andExpect(header().string("Idempotent-Replay", "true"));
    assertThat(text(again)).isEqualTo(text(first));
    programs.as(applicant, get(API + "/drafts")).andExpect(jsonPath("$.length()").value(1));
    programs
        .send(applicant, key, "/drafts", Map.of("matter", "lowincome"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("portal.key.other"));
  }

  @Test
  void anotherPersonsKeyIsNotMine() throws Exception {
    var key = UUID.randomUUID().toString();
    programs.send(applicant, key, "/drafts", newDraft()).andExpect(status().isCreated());
    programs
        .send(clerk, key, "/drafts", Map.of("matter", MATTER, "onBehalf", person()))
        .andExpect(status().isCreated())
        .andExpect(header().doesNotExist("Idempotent-Replay"));
  }

  @Test
  void problemsAreToldInTheLanguageAskedFor() throws Exception {
    var wrong = Map.of("name", "王德福", "idNumber", "341881194403010042", "phone", "13900139000");
    var body = Map.of("matter", MATTER, "onBehalf", wrong);
    programs
        .send(clerk, key(), "/drafts", body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.detail").value(containsString("身份证号不对")));
    programs
        .as(
            clerk,
            programs.json(post(API + "/drafts"), key(), body).header("Accept-Language", "en"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail").value(containsString("identity number")));
  }

  @Test
  void onlyTheHouseFilesForOthers() throws Exception {
    programs
        .send(applicant, key(), "/drafts", Map.of("matter", MATTER, "onBehalf", person()))
        .andExpect(status().isNotFound());
  }

  @Test
  void bodiesThatCannotBeReadAreRefusedAsProblems() throws Exception {
    programs
        .as(applicant, post(API + "/drafts").header("Idempotency-Key", key()).content("{"))
        .andExpect(status().is4xxClientError())
        .andExpect(content().contentType("application/problem+json"));
    var id = programs.opened(clerk);
    programs
        .send(
            clerk,
            key(),
            "/drafts/" + id + "/submission",
            Map.of("signature", "x", "filed", "here"))
        .andExpect(status().isBadRequest());
  }

  private static Map<String, String> newDraft() {
    return Map.of("matter", MATTER);
  }
}
