package org.banli.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.identity.Staff;
import org.banli.identity.signin.SignIn;
import org.banli.identity.signin.Totp;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** The second factor with its setting on, as everywhere but in the demo. */
@BanliTest
@Transactional
class SecondFactorPageTest {

  private static final String CLERK = "341881001-clerk";
  private static final String PASSWORD = "banli-demo";
  private static final Cookie NONE = new Cookie("none", "x");
  private static final String FACTOR = "/sign-in/second-factor";

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Staff staff;
  @Autowired SignIn signIn;
  @Autowired ApplicationClock clock;
  @Autowired ObjectMapper json;

  private Cookie session = NONE;

  @BeforeEach
  void on() {
    secondFactor(true);
  }

  @AfterEach
  void off() {
    secondFactor(false);
  }

  private void secondFactor(boolean asked) {
    SignIn target = AopTestUtils.getTargetObject(signIn);
    ReflectionTestUtils.setField(target, "secondFactor", asked);
  }

  @Test
  void withoutTheSettingThePasswordIsEnough() throws Exception {
    secondFactor(false);
    password(PASSWORD).andExpect(redirectedUrl("/inbox"));
  }

  @Test
  void whoHasNoneSetsItUpAndOnlyThenComesIn() throws Exception {
    var secret = enrol();
    web.perform(get("/inbox").cookie(session)).andExpect(status().isFound());
    web.perform(get(FACTOR + "/qr.png").cookie(session))
        .andExpect(content().contentType("image/png"));
    code("000000").andExpect(status().isUnprocessableContent()).andExpect(text("验证码不对"));
    code(Totp.code(secret, clock.instant())).andExpect(redirectedUrl("/inbox"));
    web.perform(get("/inbox").cookie(session)).andExpect(status().isOk());
  }

  @Test
  void aCodeThatWasUsedDoesNotServeAgainInItsStep() throws Exception {
    var secret = enrolled();
    password(PASSWORD).andExpect(redirectedUrl(FACTOR));
    web.perform(get(FACTOR).cookie(session)).andExpect(text("动态口令")).andExpect(noText(secret));
    code(Totp.code(secret, clock.instant())).andExpect(status().isUnprocessableContent());
    code(Totp.code(secret, clock.instant().plusSeconds(30))).andExpect(redirectedUrl("/inbox"));
  }

  @Test
  void guessingCodesIsSlowed() throws Exception {
    enrolled();
    password(PASSWORD);
    for (int i = 0; i < 6; i++) {
      code("00000" + i).andExpect(status().isUnprocessableContent());
    }
    code("000009").andExpect(status().isUnprocessableContent()).andExpect(text("分钟"));
  }

  // a lost phone: the administrator resets, the next sign-in sets another up
  @Test
  void aResetFactorIsSetUpAnew() throws Exception {
    var old = enrolled();
    staff.resetSecondFactor(people.staff(CLERK).account());
    var secret = enrol();
    assertThat(secret).isNotEqualTo(old);
    code(Totp.code(old, clock.instant())).andExpect(status().isUnprocessableContent());
    code(Totp.code(secret, clock.instant())).andExpect(redirectedUrl("/inbox"));
  }

  @Test
  void withoutThePasswordThereIsNothingToShow() throws Exception {
    web.perform(get(FACTOR)).andExpect(redirectedUrl("/sign-in?by=staff"));
    web.perform(get(FACTOR + "/qr.png")).andExpect(status().isNotFound());
    code("123456").andExpect(redirectedUrl("/sign-in?by=staff"));
  }

  @Test
  void aPasswordThatAnAdministratorGaveMustBeReplacedFirst() throws Exception {
    secondFactor(false);
    var given = staff.resetPassword(people.staff(CLERK).account());
    password(given).andExpect(redirectedUrl("/sign-in/new-password"));
    web.perform(get("/inbox").cookie(session)).andExpect(status().isFound());
    web.perform(get("/sign-in/new-password").cookie(session)).andExpect(text("临时密码"));
    renew(given, given).andExpect(status().isUnprocessableContent()).andExpect(text("不能和临时密码相同"));
    renew("short", "short").andExpect(status().isUnprocessableContent());
    renew("my own password", "another").andExpect(status().isUnprocessableContent());
    token(given).andExpect(status().isUnprocessableContent()).andExpect(text("临时密码"));
    renew("my own password", "my own password").andExpect(redirectedUrl("/inbox"));
    session = NONE;
    password("my own password").andExpect(redirectedUrl("/inbox"));
  }

  @Test
  void theTemporaryPasswordIsReplacedAfterTheSecondFactor() throws Exception {
    var secret = enrolled();
    var given = staff.resetPassword(people.staff(CLERK).account());
    password(given).andExpect(redirectedUrl(FACTOR));
    web.perform(get("/sign-in/new-password").cookie(session))
        .andExpect(redirectedUrl("/sign-in?by=staff"));
    code(Totp.code(secret, clock.instant().plusSeconds(30)))
        .andExpect(redirectedUrl("/sign-in/new-password"));
  }

  private String enrol() throws Exception {
    password(PASSWORD).andExpect(redirectedUrl(FACTOR));
    var page = web.perform(get(FACTOR).cookie(session)).andExpect(status().isOk()).andReturn();
    var secret =
        Pattern.compile("<code>([A-Z2-7]{32})</code>")
            .matcher(page.getResponse().getContentAsString());
    assertThat(secret.find()).isTrue();
    return secret.group(1);
  }

  /** Set up and signed out again. */
  private String enrolled() throws Exception {
    var secret = enrol();
    code(Totp.code(secret, clock.instant())).andExpect(redirectedUrl("/inbox"));
    session = NONE;
    return secret;
  }

  /** With the session of before; signing in gives another. */
  private ResultActions send(String address, Map<String, String> fields) throws Exception {
    var form = post(address).cookie(session).with(csrf());
    fields.forEach(form::param);
    var answer = web.perform(form);
    var given = answer.andReturn().getResponse().getCookie("SESSION");
    session = Objects.requireNonNullElse(given, session);
    return answer;
  }

  private ResultActions password(String password) throws Exception {
    return send("/sign-in/staff", Map.of("who", CLERK, "password", password));
  }

  private ResultActions code(String code) throws Exception {
    return send(FACTOR, Map.of("code", code));
  }

  private ResultActions renew(String password, String repeated) throws Exception {
    return send("/sign-in/new-password", Map.of("password", password, "repeated", repeated));
  }

  private ResultActions token(String password) throws Exception {
    var credentials = Map.of("kind", "staff", "who", CLERK, "password", password);
    return web.perform(
        post("/api/v1/sessions")
            .contentType("application/json")
            .content(json.writeValueAsString(credentials)));
  }

  private static org.springframework.test.web.servlet.ResultMatcher text(String text) {
    return content().string(containsString(text));
  }

  private static org.springframework.test.web.servlet.ResultMatcher noText(String text) {
    return content().string(not(containsString(text)));
  }
}
