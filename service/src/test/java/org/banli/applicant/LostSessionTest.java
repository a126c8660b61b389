package org.banli.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** Issue 8: pages of yesterday, pages posted twice, no session, no such address. */
class LostSessionTest extends LongFormPages {

  @Test
  void aPagePostedTwiceAndOnePostedFromYesterdayLoseNothing() throws Exception {
    int version = drafts.get(wang, id).version();
    var typed = Map.of("hardship.causes", "illness", "hardship.description", "第一次");
    send("Page_hardship", typed, version).andExpect(status().is3xxRedirection());
    send("Page_hardship", Map.of("hardship.description", "昨夜" + RARE), version)
        .andExpect(status().isConflict())
        .andExpect(text("昨夜" + RARE))
        .andExpect(text("第一次"));
  }

  @Test
  void nonsenseInTheAddressOrTheVersionIsNoServerError() throws Exception {
    as(get("/drafts/" + id + "/pages/../../etc")).andExpect(status().is4xxClientError());
    as(get("/drafts/" + id + "/pages/Page_nowhere")).andExpect(clientError());
    as(get("/drafts/" + RARE)).andExpect(status().isNotFound());
    as(get("/my/cases/" + RARE)).andExpect(status().isNotFound()).andExpect(text("<html"));
    as(get("/my/cases/x'--")).andExpect(clientError());
    as(get("/files/99999999999999999999"))
        .andExpect(status().isNotFound())
        .andExpect(text("<html"));
    as(post(url("Page_hardship")).param("version", "abc"))
        .andExpect(clientError())
        .andExpect(text("<html"));
    as(post(url("Page_hardship"))).andExpect(clientError()).andExpect(text("<html"));
    as(post("/drafts/" + id + "/sign").param("promise", "x")).andExpect(clientError());
    as(post("/my/cases/none/messages")).andExpect(status().is4xxClientError());
  }

  // a lost session in the middle of page 4
  @Test
  void whatWasTypedWithoutASessionIsHandedBackAfterSigningIn() throws Exception {
    MvcResult in = signIn();
    var me = demo.applicant(1);
    id = open(me);
    int version = drafts.get(me, id).version();
    var person = cookie(in, "person");
    var typed =
        Map.of(
            "property.deposits", "3000",
            "property.securities", "0",
            "property.houses", "1",
            "property.vehicleValue", "0",
            "property.otherProperty", RARE + "<屋>");
    MvcResult lost =
        web.perform(
                filled(multipart(url("Page_property")), typed, version)
                    .with(csrf())
                    .cookie(person)
                    .header("Origin", "http://localhost")
                    .header("Referer", "http://localhost" + url("Page_property")))
            .andExpect(redirectedUrl("/sign-in"))
            .andReturn();
    MvcResult back = signIn(cookie(lost, "SESSION"));
    assertThat(back.getResponse().getRedirectedUrl()).isEqualTo("/sign-in/again");
    var session = cookie(back, "SESSION");
    web.perform(get("/sign-in/again").cookie(session, person))
        .andExpect(text("填写的内容还在"))
        .andExpect(text("action=\"" + url("Page_property") + "\""))
        .andExpect(text("value=\"" + RARE + "&lt;屋&gt;\""));
    var again = filled(post(url("Page_property")), typed, version);
    web.perform(again.with(csrf()).cookie(session)).andExpect(redirectedUrl(url("Page_expenses")));
    assertThat(drafts.get(me, id).answers().get("property").toString()).contains(RARE + "<屋>");
  }

  @Autowired org.banli.People demo;

  private MvcResult signIn(Cookie... cookies) throws Exception {
    var form =
        post("/sign-in/password")
            .with(csrf())
            .param("who", "13905630001")
            .param("password", "banli-demo");
    return web.perform(cookies.length == 0 ? form : form.cookie(cookies)).andReturn();
  }

  private static Cookie cookie(MvcResult result, String name) {
    return Objects.requireNonNull(result.getResponse().getCookie(name), name);
  }
}
