package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.banli.BanliTest;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
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

  @Autowired CommittedCases committed;
  @Autowired CaseFiles cases;
  @Autowired Registers registers;
  @Autowired ApplicationClock clock;

  @Test
  void theOriginalsMustBeSeen() {
    committed.broken();
    var no = committed.filed();
    assertThatThrownBy(() -> committed.accept(no, Map.of()))
        .isInstanceOfSatisfying(
            Worklist.Incomplete.class,
            refused ->
                assertThat(refused.defects())
                    .singleElement()
                    .satisfies(defect -> assertThat(defect.path()).contains("originals")));
    committed.accept(no, Map.of("originals", true));
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ACCEPTED);
  }

  @Test
  void whoIsRestoredMayCommitAgain() {
    var broken = committed.broken();
    var entry = registers.ofCase(broken).get(0);
    registers.end(entry.id(), clock.today().minusDays(1), broken);
    var no = committed.filed();
    committed.accept(no, Map.of());
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ACCEPTED);
  }

  @Test
  void whoNeverBrokeOneMayCommit() {
    var no = committed.filed();
    committed.accept(no, Map.of());
    assertThat(cases.get(no).state()).isEqualTo(CaseFile.State.ACCEPTED);
  }
}
