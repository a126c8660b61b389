package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.Set;
import org.banli.platform.Problem;
import org.banli.worklist.Inbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R11, R88: which visit may be whose, and for how long. */
class ContractorsTest extends ContractedVisit {

  @Autowired Inbox inbox;

  @Test
  void onlyVisitsAreHandedOver() throws IOException {
    var other = realCases.open(realCases.filed(people.applicant(2)), "clerk");
    var clerk = people.staff("341881001-clerk");
    assertThat(visits.contractors(clerk, other.id())).isEmpty();
    refused(Problem.Kind.REFUSED, () -> visits.assign(clerk, other.id(), contractor));
    // not even when the row says so
    var forced = "UPDATE work_item SET assignee = ?, contracted = TRUE WHERE id = ?";
    database.update(forced, contractor, other.id());
    refused(Problem.Kind.NOT_FOUND, () -> worklist.get(people.staff(CONTRACTOR), other.id()));
  }

  @Test
  void fromTheEndOfTheContractOnNothingOpens() throws Exception {
    assign();
    database.update("UPDATE position SET to_day = '2026-03-02' WHERE account = ?", contractor);
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(status().isNotFound());
    as(CONTRACTOR, get("/inbox"))
        .andExpect(content().string(not(containsString(real.no().value()))));
    assertThat(inbox.counts(people.staff(CONTRACTOR)).values()).allMatch(n -> n == 0);
    var work = completion();
    refused(Problem.Kind.NOT_FOUND, () -> worklist.complete(people.staff(CONTRACTOR), id, work));
    visits.takeBack(people.staff(WORKER), id);
    assertThat(visits.contractors(people.staff(WORKER), id)).isEmpty();
    refused(Problem.Kind.REFUSED, () -> visits.assign(people.staff(WORKER), id, contractor));
  }

  // R88
  @Test
  void aNearRelativeIsNotOfferedAndLosesTheVisit() throws Exception {
    assign();
    cases.bar(real.no(), Set.of(contractor));
    as(CONTRACTOR, get("/tasks/" + id)).andExpect(status().isNotFound());
    visits.takeBack(people.staff(WORKER), id);
    assertThat(visits.contractors(people.staff(WORKER), id)).isEmpty();
  }

  @Test
  void aContractorOfTheNextTownshipIsNotOffered() {
    var next = people.staff("341881002-clerk").positions().get(0).office();
    database.update("UPDATE position SET office = ? WHERE account = ?", next, contractor);
    assertThat(visits.contractors(people.staff(WORKER), id)).isEmpty();
  }
}
