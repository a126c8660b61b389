package org.banli.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.identity.signin.SignedIn;
import org.banli.identity.signin.SmsCodes;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The way of an applicant through the pages, without scripts. */
@BanliTest
@Transactional
class WalkTest {

  private static final String MATTER = "old-age-allowance";

  @Autowired MockMvc web;
  @Autowired Applicants people;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;
  @Autowired SmsCodes codes;
  @Autowired Worklist worklist;

  private Actor wang;

  @BeforeEach
  void person() {
    wang = people.applicant("王𠮷䶮");
  }

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
    as(get("/my/drafts")).andExpect(status().isOk()).andExpect(text("/drafts/" + id));
    as(get("/drafts/" + id + "/discard")).andExpect(status().isOk()).andExpect(text("不能恢复"));
    as(post("/drafts/" + id + "/discard")).andExpect(redirectedUrl("/my/drafts"));
    as(get("/drafts/" + id)).andExpect(status().isNotFound());
  }

  // issue 9: what is not yours is 404
  @Test
  void anotherPersonGetsNotFoundEverywhere() throws Exception {
    var draft = opened();
    var number = submitted();
    var other = people.applicant("李四");
    for (var url :
        List.of(
            "/drafts/" + draft.id(),
            "/drafts/" + draft.id() + "/pages/1",
            "/drafts/" + draft.id() + "/check",
            "/drafts/" + draft.id() + "/sign",
            "/drafts/" + draft.id() + "/discard",
            "/my/cases/" + number,
            "/my/cases/" + number + "/submitted",
            "/my/cases/" + number + "/withdraw",
            "/files/1",
            "/letters/999999")) {
      web.perform(get(url).with(authentication(proof(other)))).andExpect(status().isNotFound());
    }
  }

  @Test
  void withdrawalNamesWhatIsLostAndIsKept() throws Exception {
    var number = submitted();
    as(get("/my/cases/" + number + "/withdraw")).andExpect(status().isOk()).andExpect(text("不再有效"));
    as(post("/my/cases/" + number + "/withdraw").param("reason", "不办了"))
        .andExpect(redirectedUrl("/my/cases/" + number));
    assertThat(cases.timeline(new CaseNo(number)))
        .extracting(CaseFiles.Event::action)
        .contains("withdraw");
  }

  @Test
  void messagesReachTheCaseAndEmptyOnesAreRefusedInPlace() throws Exception {
    var number = submitted();
    as(post("/my/cases/" + number + "/messages").param("text", "请问𠮷"))
        .andExpect(status().is3xxRedirection());
    as(get("/my/cases/" + number)).andExpect(text("请问𠮷"));
    as(post("/my/cases/" + number + "/messages").param("text", " ")).andExpect(text("请填写留言"));
    as(get("/my/messages")).andExpect(status().isOk());
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

  // rules 1.2: one list of everything to supply, handed in by the applicant
  @Test
  void aSupplementIsAskedForAndHandedIn() throws Exception {
    var number = submitted();
    var no = new CaseNo(number);
    var item = worklist.ofCase(Actor.SYSTEM, no).get(0);
    var clerk = people.holding("clerk", item.office().orElseThrow());
    worklist.complete(
        clerk,
        item.id(),
        new Worklist.Completion(
            item.version(),
            "supplement",
            "请补户口簿",
            Map.of("request", "请补交户口簿𠮷"),
            Optional.empty()));
    var task = worklist.ofCase(wang, no).get(0);
    var url = "/my/cases/" + number + "/tasks/" + task.id();
    as(get("/my/cases")).andExpect(text(url));
    as(get("/my/cases/" + number)).andExpect(text(url)).andExpect(text("待您处理"));
    as(get(url)).andExpect(status().isOk()).andExpect(text("aria-required"));
    as(people.applicant("李四"), get(url)).andExpect(status().isNotFound());
    as(multipart(url).param("version", "" + task.version()).param("_outcome", "supplied"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("aria-invalid"));
    var hand =
        multipart(url)
            .param("version", "" + task.version())
            .param("_outcome", "supplied")
            .param("explanation", "户口簿在这里䶮");
    as(hand).andExpect(redirectedUrl("/my/cases/" + number));
    assertThat(cases.answers(no).get("supplement")).containsEntry("explanation", "户口簿在这里䶮");
    // a second press: nothing is lost, and the person is told
    as(hand).andExpect(status().isConflict()).andExpect(text("户口簿在这里䶮"));
    as(get("/my/cases/" + number)).andExpect(status().isOk());
    as(get("/my/messages")).andExpect(status().isOk()).andExpect(text(number));
  }

  @Test
  void anEndedCaseShowsTheDecisionAndHowToAppeal() throws Exception {
    var number = submitted();
    cases.conclude(new CaseNo(number), "refused");
    as(get("/my/cases/" + number))
        .andExpect(status().isOk())
        .andExpect(text("不予发放"))
        .andExpect(text("行政复议"));
    as(get("/my/cases/" + number).param("lang", "en")).andExpect(text("reconsideration"));
  }

  // features A13
  @Test
  void theStatusIsReadWithoutLoginByNumberAndCode() throws Exception {
    var number = submitted();
    web.perform(get("/status")).andExpect(status().isOk()).andExpect(text("办件编号"));
    var see = post("/status/see").with(csrf()).param("no", number).param("phone", "13800138000");
    web.perform(see.param("code", "000000"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("验证码不正确"));
    var code = codes.issue("13800138000");
    web.perform(
            post("/status/see")
                .with(csrf())
                .param("no", number)
                .param("phone", "13800138000")
                .param("code", code))
        .andExpect(status().isOk())
        .andExpect(text("高龄津贴"))
        .andExpect(text(number));
  }

  @Test
  void theStatusQueryDoesNotTellWhoseNumberItIs() throws Exception {
    var number = submitted();
    for (var phone : List.of("13800138000", "13911112222")) {
      web.perform(post("/status/code").with(csrf()).param("no", number).param("phone", phone))
          .andExpect(status().isOk())
          .andExpect(text("如果编号和手机号相符"));
    }
    var code = codes.issue("13911112222");
    web.perform(
            post("/status/see")
                .with(csrf())
                .param("no", number)
                .param("phone", "13911112222")
                .param("code", code))
        .andExpect(status().isUnprocessableContent());
  }

  // R22, R68, rules A.1 1b
  @Test
  void aVillageWorkerFilesForAPersonWhoLaterClaimsTheCase() throws Exception {
    var worker = people.worker("孙𠮷");
    var idNumber = Applicants.idNumber();
    var begin =
        post("/on-behalf").param("matter", MATTER).param("name", "赵𠮷").param("idNumber", idNumber);
    as(worker, post("/on-behalf").param("matter", MATTER).param("name", "赵"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("身份证号不正确"));
    var answer =
        as(worker, begin.param("phone", "13900139111"))
            .andExpect(status().is3xxRedirection())
            .andReturn();
    var id = answer.getResponse().getRedirectedUrl().replace("/drafts/", "");
    var draft = drafts.get(worker, id);
    drafts.save(worker, id, draft.version(), people.answers(draft), "Page_account");
    as(worker, get("/drafts/" + id + "/sign")).andExpect(text("委托您代为申请"));
    var sign =
        post("/drafts/" + id + "/sign")
            .param("promise", "true")
            .param("_typed.signature", "孙𠮷")
            .param("_agree.signature", "true");
    as(worker, sign).andExpect(status().isUnprocessableContent()).andExpect(text("委托签名"));
    var sent =
        as(worker, sign.param("consent", "c".repeat(64)))
            .andExpect(status().is3xxRedirection())
            .andReturn();
    var to = sent.getResponse().getRedirectedUrl();
    as(worker, get(to)).andExpect(status().isOk()).andExpect(text("返回代办"));
    as(worker, get("/on-behalf")).andExpect(status().isOk()).andExpect(text("赵*"));
    as(get("/on-behalf")).andExpect(status().isNotFound());
    var zhao = people.applicant("赵𠮷", idNumber, "13900139111");
    as(zhao, get("/my/cases")).andExpect(text("认领"));
    as(zhao, post("/my/cases/claim")).andExpect(redirectedUrl("/my/cases"));
    assertThat(cases.ofApplicant(zhao.account())).hasSize(1);
  }

  private ResultActions as(Actor actor, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return web.perform(request.with(authentication(proof(actor))).with(csrf()));
  }

  private Drafts.Draft opened() {
    return drafts.open(wang, people.matter(), Map.of(), Optional.empty());
  }

  private String submitted() {
    var draft = opened();
    drafts.save(wang, draft.id(), draft.version(), people.answers(draft), "Page_account");
    return drafts.submit(wang, draft.id(), Applicants.signing()).value();
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

  private ResultActions as(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(authentication(proof(wang))).with(csrf()));
  }

  private static UsernamePasswordAuthenticationToken proof(Actor actor) {
    return new UsernamePasswordAuthenticationToken(
        new SignedIn(actor.account(), false), null, List.of());
  }

  private static org.springframework.test.web.servlet.ResultMatcher text(String text) {
    return content().string(org.hamcrest.Matchers.containsString(text));
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
