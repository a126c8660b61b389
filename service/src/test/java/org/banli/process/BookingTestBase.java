package org.banli.process;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.appointment.Appointments;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.matter.MatterRef;
import org.banli.matter.TestMatters;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Cases of a matter whose first step books a time. It is Monday, 2 March 2026. */
@BanliTest
@Transactional
abstract class BookingTestBase {

  static final String FOLDER = "org/banli/process/booking";
  static final LocalDateTime NINE = LocalDateTime.parse("2026-03-04T09:00");
  static final LocalDateTime TEN = LocalDateTime.parse("2026-03-05T10:00");

  @Autowired TestMatters matters;
  @Autowired Drafts drafts;
  @Autowired Worklist worklist;
  @Autowired Appointments appointments;
  @Autowired People people;
  @Autowired MockMvc web;

  CaseNo filed(MatterRef matter, Actor applicant, Map<String, Object> person) {
    var draft = drafts.open(applicant, matter, Map.of(), Optional.empty());
    drafts.save(applicant, draft.id(), draft.version(), Map.of("applicant", person), "");
    var signing = new Drafts.Signing("typed:申请人", Optional.empty(), Drafts.ONLINE);
    return drafts.submit(applicant, draft.id(), signing);
  }

  void book(Actor actor, CaseNo no, LocalDateTime at) {
    var item = open(no);
    worklist.complete(
        actor,
        item.id(),
        new Worklist.Completion(
            item.version(),
            "booked",
            "",
            Map.of("remark", "", "visit", Map.of("at", at.toString())),
            Optional.empty()));
  }

  WorkItem open(CaseNo no) {
    return worklist.ofCase(Actor.SYSTEM, no).get(0);
  }
}
