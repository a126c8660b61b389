package org.banli.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banli.portal.Programs.API;
import static org.banli.portal.Programs.MATTER;
import static org.banli.portal.Programs.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Map;
import org.banli.BanliTest;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseNo;
import org.banli.document.Letters;
import org.banli.identity.signin.SmsCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** What programs do without a token: R80. */
@BanliTest
@Transactional
class OpenDoorsTest {

  private static final String PHONE = "13900139000";

  @Autowired MockMvc web;
  @Autowired Applicants people;
  @Autowired ObjectMapper json;
  @Autowired SmsCodes codes;
  @Autowired Letters letters;

  private Programs programs;

  @BeforeEach
  void programs() {
    programs = new Programs(web, json, people.village());
  }

  // features A13
  @Test
  void theStatusIsToldByNumberPhoneAndCode() throws Exception {
    var no = programs.submitted(programs.clerk());
    var wrong = Map.of("no", no, "phone", PHONE, "code", "000000");
    programs
        .send("/status/queries", wrong)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("applicant.status.wrong"));
    var right =
        Map.of("no", no.toLowerCase(Locale.ROOT), "phone", PHONE, "code", codes.issue(PHONE));
    programs
        .send("/status/queries", right)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.no").value(no))
        .andExpect(jsonPath("$.places[0].step.en").isNotEmpty())
        .andExpect(content().string(not(containsString("王"))));
    programs.send("/status/queries", right).andExpect(status().isUnprocessableContent());
  }

  @Test
  void askingForACodeTellsNobodyWhoseNumberItIs() throws Exception {
    var no = programs.submitted(programs.clerk());
    for (var phone : new String[] {PHONE, "13911112222"}) {
      var answer = programs.send("/status/codes", Map.of("no", no, "phone", phone));
      assertThat(text(answer.andExpect(status().isAccepted()))).isEmpty();
    }
  }

  @Test
  void thePublicNeedsAKeyToo() throws Exception {
    web.perform(post(API + "/status/codes").contentType("application/json").content("{}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("portal.key.missing"));
  }

  @Test
  void whatWasDoneIsAnsweredAgainAndWhatWasNotIsTriedAgain() throws Exception {
    var key = Programs.key();
    var path = API + "/matters/" + MATTER + "/precheck";
    var body = Map.of("answers", Map.of());
    web.perform(programs.json(post(path), key, body)).andExpect(status().isOk());
    web.perform(programs.json(post(path), key, body))
        .andExpect(status().isOk())
        .andExpect(header().string("Idempotent-Replay", "true"));
    var nowhere = post(API + "/matters/nothing/precheck");
    var other = Programs.key();
    web.perform(programs.json(nowhere, other, body)).andExpect(status().isNotFound());
    web.perform(programs.json(post(path), other, body)).andExpect(status().isOk());
  }

  @Test
  void thePrecheckSaysWhatIsNotAnswered() throws Exception {
    var questions =
        web.perform(get(API + "/matters/" + MATTER + "/precheck")).andExpect(status().isOk());
    assertThat(text(questions)).doesNotContain("stop");
    programs
        .send("/matters/" + MATTER + "/precheck", Map.of("answers", Map.of()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.stops").isEmpty());
  }

  @Test
  void aLetterIsVerifiedAndAnInventedCodeIsNot() throws Exception {
    var clerk = programs.clerk();
    var no = programs.submitted(clerk);
    var item = programs.item(clerk, no);
    programs
        .send(
            clerk,
            Programs.key(),
            "/work-items/" + item.get("id") + "/completion",
            Map.of("version", item.get("version"), "outcome", "accept"))
        .andExpect(status().isNoContent());
    var letter = letters.of(new CaseNo(no).value()).get(0);
    web.perform(get(API + "/verify/" + letter.code()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.hash").value(letters.hash(letter.id())))
        .andExpect(content().string(not(containsString(no))));
    web.perform(get(API + "/verify/invented")).andExpect(status().isNotFound());
  }

  @Test
  void anApplicantSignsInByTheCodeOnTheirPhone() throws Exception {
    programs
        .send("/sessions/codes", Map.of("phone", "13911110000"))
        .andExpect(status().isAccepted());
    var person = people.applicant("王𠮷", Applicants.idNumber(), "13911118888");
    assertThat(person.account()).isPositive();
    var credentials =
        Map.of("kind", "code", "who", "13911118888", "code", codes.issue("13911118888"));
    var token = programs.token(credentials);
    programs
        .read(token, "/me")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.kind").value("APPLICANT"))
        .andExpect(jsonPath("$.name").value("王*"));
  }

  @Test
  void anAccountIsOpenedWithTheCodeOfThePhoneAndOnce() throws Exception {
    var account = new java.util.HashMap<>(Programs.person());
    account.put("phone", "13911117777");
    account.put("password", "correct horse");
    account.put("code", "000000");
    programs
        .send("/accounts", account)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("identity.refused.code"));
    account.put("code", codes.issue("13911117777"));
    programs.send("/accounts", account).andExpect(status().isCreated());
    var who = Map.of("who", account.get("idNumber"), "password", "correct horse");
    assertThat(programs.token(who)).isNotEmpty();
  }
}
