package org.banli.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.banli.identity.Actor;
import org.junit.jupiter.api.Test;

/** Taking a task, giving it back, handing it in, and coming second. */
class TaskPagesTest extends ReviewerPages {

  @Test
  void claimingLeadsToTheTask() throws Exception {
    long id = add(Optional.empty());
    web.perform(form("/tasks/" + id + "/claim")).andExpect(redirectedUrl("/tasks/" + id));
    assertThat(worklist.get(li, id).assignee()).hasValue(li.account());
    page("/tasks/" + id).andExpect(content().string(containsString("/release")));
  }

  @Test
  void aLeaderGivesBackFromTheCasePage() throws Exception {
    long id = addPlain();
    worklist.claim(wang, id);
    var own = li.positions().get(0);
    var leads =
        new Actor.Position(
            9, own.office(), own.officeName(), own.level(), TOWNSHIP, "leader", own.from(), null);
    as(new Actor(7009, Actor.Kind.STAFF, "孙七", List.of(leads)));
    page("/cases/" + no).andExpect(content().string(containsString("替王五退回本单位")));
    web.perform(form("/tasks/" + id + "/release").param("_case", no.value()))
        .andExpect(redirectedUrl("/cases/" + no));
    assertThat(worklist.get(li, id).assignee()).isEmpty();
  }

  @Test
  void completingLeadsBackToTheInbox() throws Exception {
    long id = addPlain();
    web.perform(form("/tasks/" + id).param("_version", "0").param("_outcome", "agree"))
        .andExpect(redirectedUrl("/inbox"));
    assertThat(worklist.done(li, id).outcome()).contains("agree");
    page("/inbox?queue=done").andExpect(content().string(containsString(no.value())));
    page("/cases/" + no).andExpect(status().isOk());
  }

  @Test
  void aMissingReasonIsSaidAndNothingTypedIsLost() throws Exception {
    long id = addPlain();
    web.perform(form("/tasks/" + id).param("_version", "0").param("_outcome", "refuse"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("必须写明理由")));
    web.perform(form("/tasks/" + id).param("_version", "0").param("_opinion", "他家𠮷有车"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("请选择办理结果")))
        .andExpect(content().string(containsString("他家𠮷有车")));
  }

  @Test
  void theSecondOfTwoIsToldWhoWasFirstAndSeesTheirText() throws Exception {
    long id = addPlain();
    worklist.complete(wang, id, agree(0));
    web.perform(
            form("/tasks/" + id)
                .param("_version", "0")
                .param("_outcome", "refuse")
                .param("_opinion", "我的理由"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("王五")))
        .andExpect(content().string(containsString("同意")))
        .andExpect(content().string(containsString("我的理由")));
    page("/tasks/" + id).andExpect(content().string(containsString("王五")));
  }

  @Test
  void whoTypesWhileAnotherClaimsIsToldAndKeepsTheText() throws Exception {
    long id = addPlain();
    worklist.claim(wang, id);
    web.perform(
            form("/tasks/" + id)
                .param("_version", "0")
                .param("_outcome", "agree")
                .param("_opinion", "我的理由"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("已由王五认领")))
        .andExpect(content().string(containsString("我的理由")));
  }
}
