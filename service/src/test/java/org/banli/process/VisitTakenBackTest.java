package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.banli.identity.Staff;
import org.banli.notify.Notifications;
import org.banli.platform.ClockMoved;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** R11: what becomes of a visit that leaves its contractor, and what the contractor is told. */
class VisitTakenBackTest extends ContractedVisit {

  private static final String ADMINISTRATOR = "341881-administrator";

  @Autowired Notifications notifications;
  @Autowired Staff staff;
  @Autowired ApplicationEventPublisher events;

  // issue 6: nobody loses what they typed
  @Test
  void whatWasTypedIsKeptWhenTheVisitIsTakenBackMeanwhile() throws Exception {
    assign();
    int version = find().version();
    visits.takeBack(people.staff(WORKER), id);
    var typed = post("/tasks/" + id).param("_version", "" + version).param("_outcome", "done");
    typed.param("_opinion", "敲门三次，无人应答");
    typed.param("remark", "邻居说已外出");
    var worker = people.staff(WORKER).name();
    as(CONTRACTOR, typed)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString(worker)))
        .andExpect(content().string(containsString("收回这次入户调查")))
        .andExpect(content().string(containsString("敲门三次，无人应答")))
        .andExpect(content().string(containsString("邻居说已外出")));
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(nothingOfTheHousehold());
    // also when the office has done it by itself since
    worklist.complete(people.staff(WORKER), id, completion());
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(nothingOfTheHousehold());
  }

  @Test
  void whatNeverWasTheirsOrIsARelativesIsNotFound() throws Exception {
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(status().isNotFound());
    as(CONTRACTOR, post("/tasks/" + id).param("_opinion", "x")).andExpect(status().isNotFound());
    assign();
    visits.takeBack(people.staff(WORKER), id);
    cases.bar(real.no(), Set.of(contractor));
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(status().isNotFound());
  }

  @Test
  void theContractorIsToldOfWhatComesAndWhatIsTakenBack() throws Exception {
    assign();
    var place = find().place();
    as(CONTRACTOR, get("/inbox")).andExpect(text("交给您一次入户调查：" + place, ">新<"));
    as(CONTRACTOR, get("/inbox")).andExpect(content().string(not(containsString(">新<"))));
    visits.takeBack(people.staff(WORKER), id);
    as(CONTRACTOR, get("/inbox")).andExpect(text("收回了交给您的入户调查：" + place, ">新<"));
    as(CONTRACTOR, get("/inbox?lang=en")).andExpect(text("has taken back a visit"));
    var file = cases.get(real.no());
    as(CONTRACTOR, get("/inbox"))
        .andExpect(content().string(not(containsString(file.name().value()))));
    assertThat(notifications.ofApplicant(file.applicant().orElseThrow()))
        .noneMatch(told -> told.text().contains("入户调查"));
  }

  @Test
  void aVisitThatEndsWithItsCaseIsToldToo() throws Exception {
    assign();
    worklist.remove(find().task());
    as(CONTRACTOR, get("/inbox")).andExpect(text("交给您的入户调查已经取消"));
    as(CONTRACTOR, post("/tasks/" + id).param("_opinion", "敲门三次"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("敲门三次")));
  }

  @Test
  void whatTheContractLeavesOpenGoesBackByItself() {
    assign();
    events.publishEvent(new ClockMoved(Duration.ZERO));
    assertThat(find().contractor()).hasValue(contractor);
    var position = "SELECT id FROM position WHERE account = ?";
    staff.endPosition(
        database.queryForObject(position, Long.class, contractor), LocalDate.of(2026, 3, 2));
    events.publishEvent(new ClockMoved(Duration.ZERO));
    assertThat(find().contracted()).isFalse();
    assertThat(actions()).contains("take-back");
    assertThat(notifications.ofStaff(contractor))
        .anyMatch(told -> told.text().matches(".*(合同|Your contract).*"));
  }

  @Test
  void whoEndsTheContractReadsWhatIsOpenAndWhatWentBack() throws Exception {
    assign();
    var page = "/admin/staff/" + contractor;
    as(ADMINISTRATOR, get(page)).andExpect(text("1 件没有提交的入户调查", real.no().value()));
    var position = "SELECT id FROM position WHERE account = ?";
    var post = database.queryForObject(position, Long.class, contractor);
    as(ADMINISTRATOR, post(page + "/positions/" + post + "/end").param("on", "2026-03-02"))
        .andExpect(status().is3xxRedirection())
        .andExpect(flash().attribute("back", 1));
    assertThat(find().contracted()).isFalse();
  }

  /** That it was taken back, and nothing else. */
  private org.springframework.test.web.servlet.ResultMatcher nothingOfTheHousehold() {
    var file = cases.get(real.no());
    return result -> {
      status().isOk().match(result);
      assertThat(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
          .contains("收回这次入户调查")
          .doesNotContain(file.name().value(), file.phone().value(), "/cases/", "/files/");
    };
  }
}
