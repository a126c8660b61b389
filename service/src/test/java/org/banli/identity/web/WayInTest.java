package org.banli.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.banli.BanliTest;
import org.banli.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BanliTest
class WayInTest {

  @Autowired MockMvc mvc;
  @Autowired People people;

  @ParameterizedTest
  @ValueSource(strings = {"password", "code", "staff"})
  void theSignInPageIsOpenAndTellsBrowsersToBeStrict(String by) throws Exception {
    mvc.perform(get("/sign-in").param("by", by))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
        .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
        .andExpect(
            header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "same-origin"));
  }

  @Test
  void noPageHasInlineScriptsOrStyles() throws Exception {
    for (String page : new String[] {"/sign-in", "/sign-in?by=code", "/sign-up"}) {
      mvc.perform(get(page))
          .andExpect(content().string(not(containsString(" style="))))
          .andExpect(content().string(not(containsString("<script>"))))
          .andExpect(content().string(not(containsString(" onclick="))));
    }
  }

  @Test
  void theSignInPageSpeaksEnglishToo() throws Exception {
    mvc.perform(get("/sign-in").param("lang", "en"))
        .andExpect(content().string(containsString("Identity number or phone")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/inbox", "/my", "/drafts/1", "/admin", "/designer", "/cases/X", "/apply/x"})
  void whoIsNotSignedInIsAskedToAndComesBack(String address) throws Exception {
    mvc.perform(get(address))
        .andExpect(redirectedUrl("/sign-in?to=" + address.replace("/", "%2F")));
  }

  @Test
  void anAddressThatNobodyNamedIsNotFoundForAnybody() throws Exception {
    mvc.perform(get("/engine-rest/task")).andExpect(status().isNotFound());
    mvc.perform(get("/camunda")).andExpect(status().isNotFound());
    mvc.perform(get("/actuator/env")).andExpect(status().isNotFound());
    mvc.perform(get("/engine-rest/task").with(people.signedIn("341881-administrator")))
        .andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/inbox", "/tasks/1", "/cases/X", "/on-behalf", "/admin", "/designer"})
  void anApplicantDoesNotFindThePagesOfStaff(String address) throws Exception {
    mvc.perform(get(address).with(people.signedInApplicant(1))).andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin", "/designer"})
  void aClerkFindsNeitherTheAdministratorsNorTheDesignersPages(String address) throws Exception {
    mvc.perform(get(address).with(people.signedIn("341881001-clerk")))
        .andExpect(status().isNotFound());
  }

  @Test
  void aProgramThatIsNotSignedInGetsProblemJson() throws Exception {
    mvc.perform(get("/api/v1/cases"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(content().string(containsString("identity.api.signed-out")));
    mvc.perform(get("/api/v1/cases").header("Authorization", "Bearer nonsense"))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void aProgramSignsInOnceAndCarriesItsToken() throws Exception {
    String answer =
        mvc.perform(
                post("/api/v1/sessions")
                    .contentType("application/json")
                    .content("{\"who\": \"13905630001\", \"password\": \"banli-demo\"}"))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String token = answer.replaceAll(".*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    assertThat(token).hasSize(43);
    mvc.perform(get("/api/v1/no-such-thing").header("Authorization", "Bearer " + token))
        .andExpect(status().isNotFound());
    mvc.perform(delete("/api/v1/sessions/current").header("Authorization", "Bearer " + token))
        .andExpect(status().isNoContent());
    mvc.perform(get("/api/v1/no-such-thing").header("Authorization", "Bearer " + token))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void aWrongPasswordIsRefusedAsAProblemForPrograms() throws Exception {
    mvc.perform(
            post("/api/v1/sessions")
                .contentType("application/json")
                .content("{\"who\": \"13905630001\", \"password\": \"no\"}"))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void signingInChangesTheSessionAndLeadsToThePageAskedFor() throws Exception {
    MvcResult before = form("/sign-in/password", "who", "13905630001", "password", "wrong");
    assertThat(before.getResponse().getStatus()).isEqualTo(422);
    assertThat(before.getResponse().getContentAsString()).contains("登录名或密码不对", "13905630001");
    MvcResult in =
        form(
            "/sign-in/password",
            "who",
            "13905630001",
            "password",
            "banli-demo",
            "to",
            "/my/account");
    assertThat(in.getResponse().getRedirectedUrl()).isEqualTo("/my/account");
    mvc.perform(get("/my/account").cookie(in.getResponse().getCookie("SESSION")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("139****0001")))
        .andExpect(content().string(not(containsString("13905630001"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "/sign-out"})
  void noLinkLeadsToAnotherHostAfterSigningIn(String to) throws Exception {
    MvcResult in =
        form("/sign-in/password", "who", "13905630001", "password", "banli-demo", "to", to);
    assertThat(in.getResponse().getRedirectedUrl()).isEqualTo("/my");
  }

  @Test
  void theDemoOffersOneOfEachRoleAndLevelAndLetsThemIn() throws Exception {
    mvc.perform(get("/sign-in"))
        .andExpect(content().string(containsString("乡镇（街道）")))
        .andExpect(content().string(containsString("核对员")))
        .andExpect(content().string(containsString("村级协理员")))
        .andExpect(content().string(containsString("𠮷祥云")));
    MvcResult in = form("/sign-in/demo", "account", "" + people.staff("341881-designer").account());
    assertThat(in.getResponse().getRedirectedUrl()).isEqualTo("/designer");
  }

  // issue 1: bin/run prints the demo's people, one per role and level, with their password
  @Test
  void theDemosPeopleAreToldAsPlainTextToo() throws Exception {
    String text =
        mvc.perform(get("/sign-in/demo.txt"))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(text.lines())
        .hasSize(16)
        .allMatch(line -> line.contains("  banli-demo  "))
        .anyMatch(line -> line.matches("13905630001 +banli-demo +申请人 王秀兰"))
        .anyMatch(line -> line.matches("341881001001-worker +banli-demo +村（社区） 村级协理员"))
        .anyMatch(line -> line.matches("341881-administrator +banli-demo +县.* 系统管理员"));
  }

  @Test
  void signingUpRefusesWhatIsNotAnIdentityNumberAndKeepsWhatWasTyped() throws Exception {
    MvcResult refused =
        form("/sign-up", "name", "𠮷野", "idNumber", "341881195803120261", "phone", "139");
    assertThat(refused.getResponse().getStatus()).isEqualTo(422);
    assertThat(refused.getResponse().getContentAsString())
        .contains("身份证号不对", "请填写 11 位手机号", "𠮷野")
        .doesNotContain("请填写身份证上的姓名");
  }

  private MvcResult form(String address, String... fields) throws Exception {
    MockHttpServletRequestBuilder form = post(address).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(form).andReturn();
  }
}
