package org.banli.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.identity.signin.SmsCodes;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an application once it is sent: my cases, supplements, status, withdrawal. */
class MyCasesTest extends ApplicantPages {

  @Autowired CaseFiles cases;
  @Autowired SmsCodes codes;
  @Autowired Worklist worklist;

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
}
