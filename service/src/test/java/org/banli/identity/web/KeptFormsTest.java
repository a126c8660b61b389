package org.banli.identity.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.banli.BanliTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A form that comes without its token is kept until the person has signed in again. */
@BanliTest
class KeptFormsTest {

  private static final String WANG = "13905630001";
  private static final String LI = "13905630002";

  @Autowired MockMvc mvc;

  @Test
  void aFormWithoutItsTokenIsKeptForTheSamePersonAndSentAgain() throws Exception {
    var person = cookie(signIn(WANG), "person");
    var lost =
        mvc.perform(
                typed("𠮷 <1200>", "http://localhost")
                    .cookie(person)
                    .header("Referer", "http://localhost/drafts/7?page=4"))
            .andExpect(redirectedUrl("/sign-in"));
    mvc.perform(get("/sign-in").cookie(session(lost)))
        .andExpect(content().string(containsString("登录已超时")));
    var back = signIn(WANG, session(lost)).andExpect(redirectedUrl("/sign-in/again"));
    mvc.perform(get("/sign-in/again").cookie(session(back), person))
        .andExpect(content().string(containsString("action=\"/drafts/7/save\"")))
        .andExpect(content().string(containsString("value=\"𠮷 &lt;1200&gt;\"")));
  }

  @Test
  void anotherPersonOnTheSameComputerDoesNotSeeWhatWasKept() throws Exception {
    var person = cookie(signIn(WANG), "person");
    var lost = mvc.perform(typed("1200", "http://localhost").cookie(person));
    var other = signIn(LI, session(lost));
    mvc.perform(get("/sign-in/again").cookie(session(other), cookie(other, "person")))
        .andExpect(content().string(not(containsString("1200"))));
  }

  @Test
  void aFormOfAForeignPageIsNotKept() throws Exception {
    var lost = mvc.perform(typed("1200", "https://evil.example"));
    var in = signIn(WANG, session(lost));
    mvc.perform(get("/sign-in/again").cookie(session(in)))
        .andExpect(content().string(not(containsString("1200"))));
  }

  @Test
  void aFragmentThatLostItsSessionMovesTheWholePage() throws Exception {
    mvc.perform(post("/drafts/7/save").with(csrf()).header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Redirect", "/sign-in"));
  }

  private static MockHttpServletRequestBuilder typed(String income, String origin) {
    return post("/drafts/7/save")
        .header("Origin", origin)
        .contentType("application/x-www-form-urlencoded")
        .param("income", income);
  }

  private ResultActions signIn(String who, Cookie... cookies) throws Exception {
    var form =
        post("/sign-in/password").with(csrf()).param("who", who).param("password", "banli-demo");
    return mvc.perform(cookies.length == 0 ? form : form.cookie(cookies));
  }

  private static Cookie session(ResultActions answer) {
    return cookie(answer, "SESSION");
  }

  private static Cookie cookie(ResultActions answer, String name) {
    return Objects.requireNonNull(answer.andReturn().getResponse().getCookie(name), name);
  }
}
