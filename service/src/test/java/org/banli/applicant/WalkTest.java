package org.banli.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** The way of an applicant through the pages, without scripts. */
class WalkTest extends ApplicantPages {

  @Test
  void theListAndTheGuideAreReadWithoutLogin() throws Exception {
    web.perform(get("/")).andExpect(status().isOk()).andExpect(text("高龄津贴"));
    web.perform(get("/").param("q", "没有这种事")).andExpect(status().isOk()).andExpect(text("没有这种事"));
    web.perform(get("/matters/" + MATTER))
        .andExpect(status().isOk())
        .andExpect(text("老年人权益保障法"))
        .andExpect(text("数据共享"));
    web.perform(get("/matters/" + MATTER).param("lang", "en"))
        .andExpect(status().isOk())
        .andExpect(text("Old-age allowance"));
    web.perform(get("/matters/nothing")).andExpect(status().isNotFound());
  }

  // features A3: told why, never blocked
  @Test
  void thePrecheckTellsWhyAndStillLetsApply() throws Exception {
    web.perform(get("/matters/" + MATTER + "/precheck")).andExpect(status().isOk());
    web.perform(post("/matters/" + MATTER + "/precheck").with(csrf()).param("age", "no"))
        .andExpect(status().isOk())
        .andExpect(text("请在年满80周岁以后申请"))
        .andExpect(text("/apply/" + MATTER));
    web.perform(post("/matters/" + MATTER + "/precheck").with(csrf()).param("age", "yes"))
        .andExpect(status().isOk())
        .andExpect(text("可能符合条件"));
  }

  /** Divorce was offered to those too young to marry: it is of the same family. */
  @Test
  void aPrecheckThatBarsOffersWhatTheMatterNamesAndNothingElse() throws Exception {
    web.perform(post("/matters/marriage/precheck").with(csrf()).param("age", "no"))
        .andExpect(status().isOk())
        .andExpect(text("可能不符合条件"))
        .andExpect(content().string(not(containsString("您还可以看看这些事项"))))
        .andExpect(content().string(not(containsString("/matters/divorce"))));
    web.perform(post("/matters/lowincome/precheck").with(csrf()).param("where", "no"))
        .andExpect(status().isOk())
        .andExpect(text("您还可以看看这些事项"))
        .andExpect(text("/matters/tempaid"))
        .andExpect(text("/matters/old-age-allowance"));
  }

  @Test
  void fromTheFirstPageToTheNumber() throws Exception {
    var draft = opened();
    var id = draft.id();
    page(id, "Page_applicant").andExpect(status().isOk()).andExpect(text("王𠮷䶮"));
    send(id, "Page_applicant", person("no")).andExpect(redirectedUrl(url(id, "Page_household")));
    send(id, "Page_household", household()).andExpect(redirectedUrl(url(id, "Page_account")));
    send(id, "Page_account", account()).andExpect(redirectedUrl("/drafts/" + id + "/check"));
    as(get("/drafts/" + id + "/check"))
        .andExpect(status().isOk())
        .andExpect(text("䶮村𠮷组1号"))
        .andExpect(text("/drafts/" + id + "/sign"));
    as(get("/drafts/" + id + "/sign")).andExpect(status().isOk()).andExpect(text("诚信承诺"));
    var number = signed(id);
    as(get("/my/cases/" + number + "/submitted"))
        .andExpect(status().isOk())
        .andExpect(text(number));
    as(get("/my/cases")).andExpect(status().isOk()).andExpect(text(number));
    as(get("/my/cases/" + number)).andExpect(status().isOk()).andExpect(text("提交申请"));
    // posted twice: the same number
    assertThat(signed(id)).isEqualTo(number);
    as(get("/drafts/" + id)).andExpect(redirectedUrl("/my/cases/" + number + "/submitted"));
    as(get("/drafts/" + id + "/pages/1")).andExpect(redirectedUrl("/drafts/" + id));
  }

  @Test
  void whatIsMissingIsSaidNextToTheFieldAndTheRestIsKept() throws Exception {
    var id = opened().id();
    send(id, "Page_household", Map.of("household.address", "只填了地址"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("只填了地址"))
        .andExpect(text("aria-invalid"));
    assertThat(drafts.get(wang, id).answers().get("household"))
        .isEqualTo(Map.of("address", "只填了地址"));
  }

  @Test
  void aFieldThatDoesNotExistIsRefusedOnceAndNotKept() throws Exception {
    var id = opened().id();
    Map<String, String> answers = new LinkedHashMap<>(household());
    answers.put("household.invented", "x");
    send(id, "Page_household", answers).andExpect(status().isUnprocessableContent());
    send(id, "Page_household", household()).andExpect(redirectedUrl(url(id, "Page_account")));
  }

  // issue 8: a page left open overnight
  @Test
  void aStalePageKeepsWhatWasTypedAndSaysSo() throws Exception {
    var draft = opened();
    var id = draft.id();
    send(id, "Page_household", household()).andExpect(status().is3xxRedirection());
    sendAt(id, "Page_household", Map.of("household.address", "昨夜写的𠮷"), draft.version())
        .andExpect(status().isConflict())
        .andExpect(text("昨夜写的𠮷"))
        .andExpect(text("䶮村𠮷组1号"));
    assertThat(drafts.get(wang, id).answers().get("household")).isEqualTo(nested(household()));
  }

  @Test
  void autosaveAnswersTheNewVersionAndRefusesAStaleOne() throws Exception {
    var draft = opened();
    var save =
        post("/drafts/" + draft.id() + "/autosave")
            .param("_page", "Page_household")
            .param("version", "" + draft.version())
            .param("household.address", "半个地址䶮");
    as(save).andExpect(status().isOk()).andExpect(jsonPath("$.version").value(draft.version() + 1));
    as(save).andExpect(status().isConflict()).andExpect(jsonPath("$.detail").isNotEmpty());
    assertThat(drafts.get(wang, draft.id()).answers().get("household"))
        .isEqualTo(Map.of("address", "半个地址䶮"));
  }

  @Test
  void anEmptyOrMislabelledFileIsRefusedWithAReason() throws Exception {
    var id = opened().id();
    as(multipart("/drafts/" + id + "/files")
            .file(new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[0]))
            .param("slot", "identity"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  @Test
  void aDraftThatExistsIsTold() throws Exception {
    var id = opened().id();
    as(get("/apply/" + MATTER)).andExpect(status().isOk()).andExpect(text("/drafts/" + id));
    as(get("/my/drafts"))
        .andExpect(status().isOk())
        .andExpect(text("/drafts/" + id))
        .andExpect(text("不再填写的保留到"));
    as(get("/drafts/" + id + "/discard")).andExpect(status().isOk()).andExpect(text("不能恢复"));
    as(post("/drafts/" + id + "/discard")).andExpect(redirectedUrl("/my/drafts"));
    as(get("/drafts/" + id)).andExpect(status().isNotFound());
  }

  @Test
  void withoutThePromiseNothingIsSent() throws Exception {
    var draft = opened();
    var id = draft.id();
    drafts.save(wang, id, draft.version(), people.answers(draft), "Page_account");
    as(post("/drafts/" + id + "/sign")
            .param("_typed.signature", "王")
            .param("_agree.signature", "true"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("请阅读并勾选"));
    as(post("/drafts/" + id + "/sign").param("promise", "true"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("请先签名"));
  }

  private String signed(String id) throws Exception {
    var answer =
        as(post("/drafts/" + id + "/sign")
                .param("promise", "true")
                .param("_typed.signature", "王𠮷䶮")
                .param("_agree.signature", "true"))
            .andExpect(status().is3xxRedirection())
            .andReturn();
    var to = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    return to.replaceAll("/my/cases/(.*)/submitted", "$1");
  }

  private ResultActions page(String id, String page) throws Exception {
    return as(get(url(id, page)));
  }

  private ResultActions send(String id, String page, Map<String, String> answers) throws Exception {
    return sendAt(id, page, answers, drafts.get(wang, id).version());
  }

  private ResultActions sendAt(String id, String page, Map<String, String> answers, int version)
      throws Exception {
    var request = multipart(url(id, page)).param("version", "" + version).param("_go", "next");
    answers.forEach(request::param);
    return as(request);
  }

  private static String url(String id, String page) {
    return "/drafts/" + id + "/pages/" + page;
  }

  private Map<String, String> person(String agent) {
    var known = (Map<?, ?>) opened().answers().get("applicant");
    Map<String, String> answers = new LinkedHashMap<>();
    known.forEach((key, value) -> answers.put("applicant." + key, String.valueOf(value)));
    answers.put("applicant.agent", agent);
    return answers;
  }

  private Map<String, String> household() {
    return Map.of(
        "household.hukouDivision", people.village(),
        "household.address", "䶮村𠮷组1号",
        "household.otherAllowance", "no");
  }

  private static Map<String, String> account() {
    return Map.of(
        "account.holder", "𠮷野", "account.bank", "abc", "account.number", "6228480402564890018");
  }

  private static Map<String, String> nested(Map<String, String> flat) {
    Map<String, String> nested = new LinkedHashMap<>();
    flat.forEach((key, value) -> nested.put(key.substring(key.indexOf('.') + 1), value));
    return nested;
  }
}
