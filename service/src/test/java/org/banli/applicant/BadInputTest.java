package org.banli.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banli.BanliTest;
import org.banli.casefile.Applicants;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.identity.signin.SignedIn;
import org.banli.matter.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Issue 8, on the real pages of the first matter: a clear message each, and nothing typed lost. */
@BanliTest
@Transactional
class BadInputTest {

  private static final String RARE = "𠮷䶮";

  @Autowired MockMvc web;
  @Autowired Applicants people;
  @Autowired Drafts drafts;
  @Autowired Catalogue catalogue;

  private Actor wang;
  private String id;

  @BeforeEach
  void aDraft() {
    wang = people.applicant("王" + RARE);
    id = open(wang);
  }

  @Test
  void aWrongIdentityNumberIsSaidNextToIt() throws Exception {
    send("Page_members", member(0, "idNumber", "341881197805120012"))
        .andExpect(refused("不是有效的居民身份证号码"))
        .andExpect(text("341881197805120012"))
        .andExpect(text("aria-invalid"));
    send("Page_members", english(member(0, "idNumber", "341881197805120012")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("not a valid"));
  }

  @Test
  void aChildsNumberForAnAdultsFieldIsRefused() throws Exception {
    var child = "341881201306080034";
    var draft = open(people.applicant("王小雨", child, "13800138001"));
    assertThat(draft).isNotBlank();
    wang = lastApplicant;
    id = draft;
    send("Page_applicant", Map.of("applicant.agent", "no", "applicant.idNumber", child))
        .andExpect(refused("应为年满 18 周岁的人"));
  }

  @Test
  void aBirthInTheFutureIsRefused() throws Exception {
    send("Page_members", member(0, "idNumber", numbered("34188120300101001")))
        .andExpect(refused("出生日期晚于今天"));
  }

  @Test
  void negativeMoneyAndWordsForMoneyAreRefused() throws Exception {
    send("Page_property", Map.of("property.deposits", "-5"))
        .andExpect(refused("不能为负数"))
        .andExpect(text("value=\"-5\""));
    send("Page_property", Map.of("property.deposits", "很多"))
        .andExpect(refused("请填写金额"))
        .andExpect(text("很多"));
    send("Page_property", Map.of("property.houses", "1e99"))
        .andExpect(status().isUnprocessableContent());
    send("Page_property", Map.of("property.deposits", "9".repeat(5000)))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void aHundredMembersAreTooManyAndAllAreStillThere() throws Exception {
    Map<String, String> rows = new LinkedHashMap<>();
    IntStream.range(0, 100).forEach(i -> rows.put("members[" + i + "].name", "成员" + i + "号"));
    send("Page_members", rows)
        .andExpect(refused("最多填写 20 项"))
        .andExpect(text("成员0号"))
        .andExpect(text("成员99号"));
    assertThat((List<?>) drafts.get(wang, id).answers().get("members")).hasSize(100);
  }

  @Test
  void rareCharactersAreKeptInEveryText() throws Exception {
    send(
            "Page_household",
            Map.of(
                "household.hukouDivision", "341881001001",
                "household.address", RARE + "组",
                "household.livesThere", "no",
                "household.livingAddress", RARE + "巷",
                "household.housing", "own"))
        .andExpect(status().is3xxRedirection());
    send("Page_hardship", Map.of("hardship.causes", "illness", "hardship.description", RARE))
        .andExpect(status().is3xxRedirection());
    as(get(url("Page_household"))).andExpect(text(RARE + "组")).andExpect(text(RARE + "巷"));
    as(get(url("Page_hardship"))).andExpect(text(RARE));
    var members = member(0, "name", RARE);
    members.put("members[0].relation", "self");
    send("Page_members", members).andExpect(text("value=\"" + RARE + "\""));
    send("Page_obligors", Map.of("obligors[0].name", RARE)).andExpect(text(RARE));
    send("Page_account", Map.of("account.holder", RARE)).andExpect(text(RARE));
    as(get("/drafts/" + id + "/check")).andExpect(status().isOk()).andExpect(text(RARE + "巷"));
  }

  @Test
  void controlCharactersAndTooMuchTextAreNoServerError() throws Exception {
    for (String bad :
        List.of("\u0000", "\uFFFE\u0007", "<script>alert(1)</script>", "字".repeat(20_000))) {
      var answer =
          send("Page_hardship", Map.of("hardship.causes", "illness", "hardship.description", bad))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).as(bad.substring(0, 1)).isLessThan(500);
      assertThat(answer.getContentAsString()).doesNotContain("<script>alert");
    }
  }

  @Test
  void aFieldThatDoesNotExistIsNamed() throws Exception {
    send("Page_property", Map.of("property.invented", "1"))
        .andExpect(refused("没有“property.invented”这一项"));
    assertThat(drafts.get(wang, id).answers().toString()).doesNotContain("invented");
  }

  @Test
  void anEmptyHugeOrMislabelledFileIsRefusedWithAReason() throws Exception {
    file("空.png", new byte[0]).andExpect(told("文件是空的"));
    file("程序.jpg", "MZ\u0090 this program".getBytes(StandardCharsets.UTF_8))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail").isNotEmpty());
    file("网页.pdf", "<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8))
        .andExpect(status().isUnprocessableContent());
    byte[] huge = new byte[21 * 1024 * 1024];
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, huge, 0, head.length);
    file("大.pdf", huge).andExpect(told("文件太大"));
    file("../../etc/" + RARE + ".pdf", new byte[0]).andExpect(told("文件是空的"));
  }

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
    var me = lastApplicantByDemo();
    id = open(me);
    int version = drafts.get(me, id).version();
    var person = cookie(in, "person");
    var typed =
        multipart(url("Page_property"))
            .param("version", "" + version)
            .param("_go", "next")
            .param("property.deposits", "3000")
            .param("property.securities", "0")
            .param("property.houses", "1")
            .param("property.vehicleValue", "0")
            .param("property.otherProperty", RARE + "<屋>");
    MvcResult lost =
        web.perform(
                typed
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
    var again =
        post(url("Page_property"))
            .param("version", "" + version)
            .param("_go", "next")
            .param("property.deposits", "3000")
            .param("property.securities", "0")
            .param("property.houses", "1")
            .param("property.vehicleValue", "0")
            .param("property.otherProperty", RARE + "<屋>");
    web.perform(again.with(csrf()).cookie(session)).andExpect(redirectedUrl(url("Page_expenses")));
    assertThat(drafts.get(me, id).answers().get("property").toString()).contains(RARE + "<屋>");
  }

  private Actor lastApplicant = new Actor(0, Actor.Kind.APPLICANT, "", List.of());

  @Autowired org.banli.People demo;

  private Actor lastApplicantByDemo() {
    return demo.applicant(1);
  }

  private String open(Actor actor) {
    lastApplicant = actor;
    var matter = catalogue.current("lowincome").orElseThrow().ref();
    return drafts.open(actor, matter, Map.of(), Optional.empty()).id();
  }

  private MvcResult signIn(Cookie... cookies) throws Exception {
    var form =
        post("/sign-in/password")
            .with(csrf())
            .param("who", "13905630001")
            .param("password", "banli-demo");
    return web.perform(cookies.length == 0 ? form : form.cookie(cookies)).andReturn();
  }

  private static Cookie cookie(MvcResult result, String name) {
    return Arrays.stream(result.getResponse().getCookies())
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> member(int row, String field, String value) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("members[" + row + "]." + field, value);
    return answers;
  }

  private static Map<String, String> english(Map<String, String> answers) {
    answers.put("lang", "en");
    return answers;
  }

  /** With its check character (GB 11643). */
  private static String numbered(String digits) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  private ResultActions send(String page, Map<String, String> answers) throws Exception {
    return send(page, answers, drafts.get(wang, id).version());
  }

  private ResultActions send(String page, Map<String, String> answers, int version)
      throws Exception {
    var request = multipart(url(page)).param("version", "" + version).param("_go", "next");
    answers.forEach(request::param);
    return as(request);
  }

  private ResultActions file(String name, byte[] bytes) throws Exception {
    return as(
        multipart("/drafts/" + id + "/files")
            .file(new MockMultipartFile("file", name, "image/png", bytes))
            .param("slot", "schoolFees"));
  }

  private ResultActions as(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    var proof =
        new UsernamePasswordAuthenticationToken(
            new SignedIn(wang.account(), false), null, List.of());
    return web.perform(request.with(authentication(proof)).with(csrf()));
  }

  private String url(String page) {
    return "/drafts/" + id + "/pages/" + page;
  }

  private static ResultMatcher clientError() {
    return result ->
        assertThat(result.getResponse().getStatus())
            .as(Objects.toString(result.getRequest().getRequestURI()))
            .isBetween(400, 499);
  }

  private static ResultMatcher refused(String text) {
    return result -> {
      status().isUnprocessableContent().match(result);
      text(text).match(result);
      content().string(not(containsString("Exception"))).match(result);
    };
  }

  private static ResultMatcher told(String text) {
    return result -> {
      status().isUnprocessableContent().match(result);
      jsonPath("$.detail").value(containsString(text)).match(result);
    };
  }

  private static ResultMatcher text(String text) {
    return content().string(containsString(text));
  }
}
