package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.banli.register.Registers;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

// R18: who broke a commitment loses commit-instead-of-proof until restored
@BanliTest
@Transactional
class BrokenCommitmentTest {

  private static final String MATTER = "lowincome";

  @Autowired Drafts drafts;
  @Autowired Catalogue catalogue;
  @Autowired CaseFiles cases;
  @Autowired Registers registers;
  @Autowired Worklist worklist;
  @Autowired People people;
  @Autowired ApplicationClock clock;

  @Test
  void theOriginalsMustBeSeen() {
    broken();
    var no = submitted();
    assertThatThrownBy(() -> accept(no, Map.of()))
        .isInstanceOfSatisfying(
            Worklist.Incomplete.class,
            refused ->
                assertThat(refused.defects())
                    .singleElement()
                    .satisfies(defect -> assertThat(defect.path()).contains("originals")));
    accept(no, Map.of("originals", true));
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ACCEPTED);
  }

  @Test
  void whoIsRestoredMayCommitAgain() {
    var broken = broken();
    var entry = registers.ofCase(broken).get(0);
    registers.end(entry.id(), clock.today().minusDays(1), broken);
    var no = submitted();
    accept(no, Map.of());
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ACCEPTED);
  }

  @Test
  void whoNeverBrokeOneMayCommit() {
    var no = submitted();
    accept(no, Map.of());
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ACCEPTED);
  }

  private CaseNo broken() {
    var no = submitted();
    registers.enter(no, "commitmentBroken");
    cases.conclude(no, "refused");
    return no;
  }

  private CaseNo submitted() {
    var me = people.applicant(1);
    var matter = catalogue.current(MATTER).orElseThrow().ref();
    var answers = Scenario.fixture(MATTER, "fixtures/household-committed");
    var draft = drafts.open(me, matter, Map.of(), Optional.empty());
    drafts.save(me, draft.id(), draft.version(), answers, "");
    return drafts.submit(
        me, draft.id(), new Drafts.Signing("typed:王秀兰", Optional.empty(), Drafts.ONLINE));
  }

  private void accept(CaseNo no, Map<String, Object> answers) {
    var item = worklist.ofCase(Actor.SYSTEM, no).get(0);
    worklist.complete(
        people.staff("341881001-clerk"),
        item.id(),
        new Worklist.Completion(item.version(), "accept", "", answers, Optional.empty()));
  }
}
