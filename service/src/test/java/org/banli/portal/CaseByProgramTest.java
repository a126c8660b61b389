package org.banli.portal;

import static org.banli.portal.Programs.API;
import static org.banli.portal.Programs.key;
import static org.banli.portal.Programs.signing;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.signin.ApiTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What programs do with a case: R80. */
class CaseByProgramTest extends SignedInPrograms {

  @Autowired CaseFiles cases;
  @Autowired ApiTokens tokens;

  // from the draft to the first decision of an official, by programs only
  @Test
  void aDraftIsSubmittedAndAccepted() throws Exception {
    var no = programs.submitted(clerk);
    programs
        .as(clerk, get(API + "/cases/" + no))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("SUBMITTED"))
        .andExpect(content().string(not(containsString("王德福"))));
    var item = programs.item(clerk, no);
    programs
        .send(clerk, key(), "/work-items/" + item.get("id") + "/claim", Map.of())
        .andExpect(status().isOk());
    var claimed = programs.item(clerk, no);
    var accept = Map.of("version", claimed.get("version"), "outcome", "accept");
    var path = "/work-items/" + item.get("id") + "/completion";
    var key = key();
    programs.send(clerk, key, path, accept).andExpect(status().isNoContent());
    programs
        .send(clerk, key, path, accept)
        .andExpect(status().isNoContent())
        .andExpect(header().string("Idempotent-Replay", "true"));
    programs.send(clerk, key(), path, accept).andExpect(status().isConflict());
    programs.as(clerk, get(API + "/cases/" + no)).andExpect(jsonPath("$.state").value("ACCEPTED"));
    programs
        .as(clerk, get(API + "/cases/" + no + "/letters"))
        .andExpect(jsonPath("$[0].letter").value("acceptance"));
    programs
        .as(clerk, get(API + "/cases/" + no + "/timeline"))
        .andExpect(jsonPath("$").isNotEmpty());
  }

  @Test
  void whatIsMissingInACompletionIsListed() throws Exception {
    var item = programs.item(clerk, programs.submitted(clerk));
    var body = Map.of("version", item.get("version"), "outcome", "refuse", "opinion", " ");
    programs
        .send(clerk, key(), "/work-items/" + item.get("id") + "/completion", body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors[0].path").value("opinion"))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("理由")));
  }

  @Test
  void aDraftWithDefectsSaysWhichAndIsNotFiled() throws Exception {
    var id = programs.opened(clerk);
    programs
        .as(clerk, get(API + "/drafts/" + id + "/defects"))
        .andExpect(jsonPath("$[*].path").value(hasItem("household.address")));
    programs
        .send(clerk, key(), "/drafts/" + id + "/submission", signing("typed:王德福"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("casefile.submit.defects"));
  }

  @Test
  void anothersCaseAndDraftAreNotFound() throws Exception {
    var no = programs.submitted(clerk);
    var draft = programs.opened(clerk);
    for (var address : new String[] {"", "/timeline", "/answers", "/materials", "/letters"}) {
      programs.as(applicant, get(API + "/cases/" + no + address)).andExpect(status().isNotFound());
    }
    programs
        .as(applicant, get(API + "/cases/" + no + "/work-items"))
        .andExpect(content().string(not(containsString("accept"))));
    programs.as(applicant, get(API + "/drafts/" + draft)).andExpect(status().isNotFound());
    programs
        .as(applicant, programs.picture("/drafts/" + draft + "/signatures"))
        .andExpect(status().isNotFound());
    programs
        .as(applicant, programs.picture("/cases/" + no + "/materials").param("slot", "hukou"))
        .andExpect(status().isNotFound());
    programs
        .send(
            applicant,
            key(),
            "/work-items/" + programs.item(clerk, no).get("id") + "/claim",
            Map.of())
        .andExpect(status().isNotFound());
    var township = people.village().substring(0, 9);
    var other = township.equals("341881002") ? "341881001" : "341881002";
    programs
        .as(programs.staff(other + "-clerk"), get(API + "/cases/" + no))
        .andExpect(status().isNotFound());
  }

  @Test
  void aReviewerFindsQueuesFormsAndWhatIsDone() throws Exception {
    var no = programs.submitted(clerk);
    var item = programs.item(clerk, no);
    programs
        .read(clerk, "/work-items/counts")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.OFFICE").value(greaterThan(0)));
    programs
        .read(clerk, "/work-items?place=341881000000")
        .andExpect(jsonPath("$.items").isNotEmpty());
    programs.read(clerk, "/work-items?place=110000000000").andExpect(jsonPath("$.items").isEmpty());
    var complete = "/work-items/" + item.get("id") + "/completion";
    var accept = Map.of("version", item.get("version"), "outcome", "accept", "opinion", "材料齐全");
    programs.send(clerk, key(), complete, accept).andExpect(status().isNoContent());
    programs.read(clerk, "/work-items/done").andExpect(jsonPath("$.items[0].no.value").value(no));
    programs
        .read(clerk, "/cases/" + no + "/work-items/done")
        .andExpect(jsonPath("$[0].opinion").value("材料齐全"));
    programs
        .read(clerk, "/cases/" + no + "/answers/application/revisions")
        .andExpect(status().isOk());
    programs.read(clerk, "/cases/filed").andExpect(jsonPath("$[0].no").value(no));
  }

  // R22: the person filed for makes the case their own, with the phone that was given
  @Test
  void aCaseFiledForAPersonIsClaimedByThem() throws Exception {
    var no = programs.submitted(clerk);
    var idNumber = cases.get(new CaseNo(no)).idNumber().value();
    var person = people.applicant("王德福", idNumber, "13900139000");
    var token = tokens.issue(person.account()).value();
    programs.read(token, "/cases/" + no).andExpect(status().isNotFound());
    programs.read(token, "/cases/claimable").andExpect(jsonPath("$[0].no").value(no));
    programs
        .send(token, key(), "/cases/claims", Map.of())
        .andExpect(jsonPath("$.claimed").value(1));
    programs.read(token, "/cases/" + no + "/standing").andExpect(status().isOk());
    programs.read(token, "/notifications").andExpect(status().isOk());
    programs
        .send(token, key(), "/cases/" + no + "/withdrawal", Map.of("text", "不再申请"))
        .andExpect(status().isNoContent());
    programs.read(token, "/cases/" + no).andExpect(jsonPath("$.state").value("ENDED"));
  }

  @Test
  void aPaperIsAttachedReadAndTakenAway() throws Exception {
    var id = programs.opened(clerk);
    var picture = programs.picture("/drafts/" + id + "/materials").param("slot", "identity");
    var paper = programs.map(programs.as(clerk, picture).andExpect(status().isCreated()));
    programs
        .read(clerk, "/materials/" + paper.get("id"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/png"));
    programs.read(applicant, "/materials/" + paper.get("id")).andExpect(status().isNotFound());
    programs
        .as(clerk, delete(API + "/drafts/" + id + "/materials/" + paper.get("id")))
        .andExpect(status().isNoContent());
    programs.read(clerk, "/drafts/" + id + "/materials").andExpect(jsonPath("$").isEmpty());
  }

  // the page asks for the same promise
  @Test
  void withoutThePromiseNothingIsFiled() throws Exception {
    var id = programs.opened(clerk);
    programs
        .send(clerk, key(), "/drafts/" + id + "/submission", Map.of("signature", "typed:王德福"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("applicant.sign.promise.missing"));
  }
}
