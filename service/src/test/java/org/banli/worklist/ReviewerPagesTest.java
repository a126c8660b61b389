package org.banli.worklist;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.banli.identity.Actor;
import org.junit.jupiter.api.Test;

/** What reviewers read: the inbox and the case. */
class ReviewerPagesTest extends ReviewerPages {

  @Test
  void theInboxListsWhatWaitsWithCountsAndAClaimButton() throws Exception {
    long id = add(Optional.of(NOW.minusDays(1)), "urgent");
    page("/inbox")
        .andExpect(content().string(containsString("/tasks/" + id)))
        .andExpect(content().string(containsString("/tasks/" + id + "/claim")))
        .andExpect(content().string(containsString("张*")))
        .andExpect(content().string(containsString("紧急")))
        .andExpect(content().string(containsString("已超期")));
    page("/inbox?queue=mine").andExpect(content().string(containsString("您还没有认领任务")));
    page("/inbox?queue=done").andExpect(content().string(containsString("您还没有办结的任务")));
    page("/inbox?queue=office&matter=zz&place=341881000000&within=7&after=x")
        .andExpect(status().isOk());
  }

  @Test
  void theCountBesideAQueueIsThatOfItsRows() throws Exception {
    add(Optional.of(NOW.minusDays(1)));
    page("/inbox")
        .andExpect(
            content()
                .string(matchesPattern("(?s).*已超期</span>\\s*<span class=\"desk-count\">[1-9].*")))
        .andExpect(
            content()
                .string(
                    matchesPattern("(?s).*本单位待办</span>\\s*<span class=\"desk-count\">[1-9].*")));
  }

  @Test
  void theInboxSpeaksEnglish() throws Exception {
    page("/inbox?queue=overdue&lang=en")
        .andExpect(content().string(containsString("Nothing is overdue.")));
  }

  @Test
  void theTaskPageShowsTheWholeCase() throws Exception {
    long id = add(Optional.of(NOW.plusDays(3)));
    page("/tasks/" + id)
        .andExpect(content().string(containsString("因为某村由西津街道负责")))
        .andExpect(content().string(containsString("name=\"_outcome\" value=\"refuse\"")))
        .andExpect(content().string(containsString("138****5678")))
        .andExpect(content().string(not(containsString("342524199001011234"))))
        .andExpect(content().string(containsString("等待补正")))
        .andExpect(content().string(containsString("税务")))
        .andExpect(content().string(containsString("1,200.00")))
        .andExpect(content().string(containsString("他家有一辆面包车")))
        .andExpect(content().string(containsString("请问到哪一步了")))
        .andExpect(content().string(containsString("收入证明")))
        .andExpect(
            content().string(containsString("data-diagram=\"/cases/" + no + "/diagram.xml\"")))
        .andExpect(content().string(containsString("data-current=\"review\"")));
    page("/tasks/" + id + "?lang=en")
        .andExpect(content().string(containsString("waiting for papers")));
  }

  @Test
  void theCasePageIsTheSameWithoutATaskForm() throws Exception {
    add(Optional.empty());
    page("/cases/" + no)
        .andExpect(content().string(containsString("某事项")))
        .andExpect(content().string(not(containsString("_outcome"))));
  }

  @Test
  void theNeighbourFindsNothing() throws Exception {
    long id = add(Optional.empty());
    as(neighbour);
    for (var address : List.of("/tasks/" + id, "/cases/" + no)) {
      web.perform(get(address).with(user("x"))).andExpect(status().isNotFound());
    }
    web.perform(form("/tasks/" + id).param("_version", "0").param("_outcome", "agree"))
        .andExpect(status().isNotFound());
    web.perform(form("/cases/" + no + "/messages").param("_text", "x"))
        .andExpect(status().isNotFound());
  }

  @Test
  void anApplicantHasNoInbox() throws Exception {
    as(new Actor(5001, Actor.Kind.APPLICANT, "张三", List.of()));
    web.perform(get("/inbox").with(user("x"))).andExpect(status().isNotFound());
  }
}
