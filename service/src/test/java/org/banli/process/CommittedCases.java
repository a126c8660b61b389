package org.banli.process;

import java.util.Map;
import java.util.Optional;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.register.Registers;
import org.banli.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Cases of 王秀兰, who commits herself instead of handing in proofs (R18). */
@Component
record CommittedCases(
    People people,
    Catalogue catalogue,
    Drafts drafts,
    CaseFiles cases,
    Registers registers,
    Worklist worklist) {

  private static final String MATTER = "lowincome";

  CaseNo filed() {
    var me = people.applicant(1);
    var matter = catalogue.current(MATTER).orElseThrow().ref();
    var answers = Scenario.fixture(MATTER, "fixtures/household-committed");
    var draft = drafts.open(me, matter, Map.of(), Optional.empty());
    drafts.save(me, draft.id(), draft.version(), answers, "");
    return drafts.submit(
        me, draft.id(), new Drafts.Signing("typed:王秀兰", Optional.empty(), Drafts.ONLINE));
  }

  CaseNo broken() {
    var no = filed();
    registers.enter(no, "commitmentBroken");
    cases.conclude(no, "refused");
    return no;
  }

  void accept(CaseNo no, Map<String, Object> answers) {
    var item = worklist.ofCase(Actor.SYSTEM, no).get(0);
    worklist.complete(
        people.staff("341881001-clerk"),
        item.id(),
        new Worklist.Completion(item.version(), "accept", "", answers, Optional.empty()));
  }
}
