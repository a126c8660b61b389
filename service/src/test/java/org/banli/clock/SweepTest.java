package org.banli.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banli.BanliTest;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** With real commits: a sweep of passed limits and a case for which telling fails. */
@BanliTest
class SweepTest {

  private static final List<String> CASES =
      List.of("SW341881-2026-000001", "SW341881-2026-000002", "SW341881-2026-000003");

  @Autowired private Limits limits;
  @Autowired private LimitMapper mapper;
  @Autowired private Reckoning reckoning;
  @Autowired private ApplicationClock clock;
  @Autowired private PlatformTransactionManager transactions;

  private final List<String> told = new ArrayList<>();
  private String broken = "";

  private void hear(Object event) {
    if (event instanceof Limits.Overdue limit && CASES.contains(limit.caseNo())) {
      if (limit.caseNo().equals(broken)) {
        throw new IllegalStateException("broken");
      }
      told.add(limit.caseNo());
    }
  }

  @AfterEach
  void end() {
    CASES.forEach(no -> limits.end(no, null));
  }

  @Test
  void aCaseThatCannotBeToldHoldsNoOtherBackAndIsToldLater() {
    CASES.forEach(no -> limits.start(no, "overall", Term.parse("1d"), "A.6"));
    var sweep = new Sweep(mapper, reckoning, clock, this::hear, transactions);
    clock.offset(Duration.ofDays(30));
    broken = CASES.get(1);
    sweep.tell();
    assertThat(told).containsExactly(CASES.get(0), CASES.get(2));
    broken = "";
    sweep.tell();
    assertThat(told).containsExactly(CASES.get(0), CASES.get(2), CASES.get(1));
    sweep.tell();
    assertThat(told).hasSize(3);
  }
}
