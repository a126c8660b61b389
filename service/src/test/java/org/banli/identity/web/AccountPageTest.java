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

import java.util.List;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.identity.Accounts;
import org.banli.identity.signin.Attempt;
import org.banli.identity.signin.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class AccountPageTest {

  private static final String WORKER = "341881001002-worker";
  private static final String RELATIVE = "34188119570312109X";

  @Autowired MockMvc mvc;
  @Autowired People people;
  @Autowired SignIn signIn;
  @Autowired Accounts accounts;

  @Test
  void showsWhoOneIsMasked() throws Exception {
    mvc.perform(get("/my/account").with(people.signedInApplicant(3)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("𠮷**")))
        .andExpect(content().string(containsString("139****0003")))
        .andExpect(content().string(not(containsString("13905630003"))))
        .andExpect(content().string(not(containsString("近亲属"))));
  }

  @Test
  void showsStaffTheirPositions() throws Exception {
    mvc.perform(get("/my/account").with(people.signedIn(WORKER)))
        .andExpect(content().string(containsString("村级协理员")))
        .andExpect(content().string(containsString("近亲属申报")));
  }

  @Test
  void changesThePasswordOfWhoKnowsTheOldOne() throws Exception {
    mvc.perform(password("banli-demo", "new-password", "new-password"))
        .andExpect(redirectedUrl("/my/account?done=password.saved"));
    assertThat(signIn.applicant("13905630003", "new-password", "here"))
        .isInstanceOf(Attempt.In.class);
  }

  @Test
  void refusesAWrongOldPasswordATypingMistakeAndAWeakOne() throws Exception {
    mvc.perform(password("wrong", "new-password", "new-password"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("现在的密码不对")));
    mvc.perform(password("banli-demo", "new-password", "new-pasword"))
        .andExpect(content().string(containsString("两次输入的密码不一样")));
    mvc.perform(password("banli-demo", "13905630003", "13905630003"))
        .andExpect(content().string(containsString("密码太简单")));
  }

  // rules A.1 step 3a
  @Test
  void staffDeclareANearRelativeAndTakeItBack() throws Exception {
    mvc.perform(kin(WORKER, RELATIVE)).andExpect(redirectedUrl("/my/account?done=kin.added"));
    var found = accounts.kinships(List.of(RELATIVE));
    assertThat(found)
        .extracting(Accounts.Kinship::staffAccount, Accounts.Kinship::relation)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(people.staff(WORKER).account(), "父母"));
    mvc.perform(get("/my/account").with(people.signedIn(WORKER)))
        .andExpect(content().string(containsString("341881********109X")))
        .andExpect(content().string(not(containsString(RELATIVE))));
  }

  @Test
  void aMistypedIdentityNumberOfARelativeIsRefused() throws Exception {
    mvc.perform(kin(WORKER, "341881195803120261"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("身份证号不对")));
  }

  @Test
  void anApplicantHasNothingToDeclare() throws Exception {
    mvc.perform(
            post("/my/account/kin")
                .with(csrf())
                .with(people.signedInApplicant(1))
                .param("name", "王五")
                .param("idNumber", RELATIVE)
                .param("relation", "父母"))
        .andExpect(status().isNotFound());
  }

  private MockHttpServletRequestBuilder kin(String login, String idNumber) {
    return post("/my/account/kin")
        .with(csrf())
        .with(people.signedIn(login))
        .param("name", "王五")
        .param("idNumber", idNumber)
        .param("relation", "父母");
  }

  private MockHttpServletRequestBuilder password(String current, String password, String again) {
    return post("/my/account/password")
        .with(csrf())
        .with(people.signedInApplicant(3))
        .param("current", current)
        .param("password", password)
        .param("repeated", again);
  }
}
