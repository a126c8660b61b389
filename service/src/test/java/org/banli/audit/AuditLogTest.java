package org.banli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.banli.BanliTest;
import org.banli.identity.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

// R82: every action is logged so that no entry can be changed or removed unseen.
@BanliTest
class AuditLogTest {

  @Autowired AuditLog log;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate database;

  private final String subject = "test:" + UUID.randomUUID();

  @BeforeEach
  void threeEntries() {
    IntStream.rangeClosed(1, 3).forEach(this::write);
  }

  @Test
  void anUntouchedChainIsIntact() {
    assertThat(log.intact(subject)).isTrue();
  }

  @Test
  void aSubjectWithoutEntriesIsIntact() {
    assertThat(log.intact("test:none")).isTrue();
  }

  @Test
  void aChangedDetailIsSeen() {
    tamper("UPDATE audit_event SET details = 'step=9' WHERE subject = ? AND seq = 2");
  }

  @Test
  void aChangedActorIsSeen() {
    tamper("UPDATE audit_event SET actor = 77 WHERE subject = ? AND seq = 3");
  }

  @Test
  void aRemovedEntryIsSeen() {
    tamper("DELETE FROM audit_event WHERE subject = ? AND seq = 2");
  }

  @Test
  void aRemovedLastEntryIsSeen() {
    tamper("DELETE FROM audit_event WHERE subject = ? AND seq = 3");
  }

  @Test
  void aRemovedLastEntryIsSeenEvenWhenTheHeadWasSetBack() {
    transaction.executeWithoutResult(status -> setHeadBack());
    tamper("DELETE FROM audit_event WHERE subject = ? AND seq = 3");
  }

  private void setHeadBack() {
    database.update(
        "UPDATE audit_chain c JOIN audit_event e ON e.subject = c.subject AND e.seq = 2"
            + " SET c.length = 2, c.head = e.hash WHERE c.subject = ?",
        subject);
  }

  @Test
  void twoWritersAtOnceMakeOneChain() throws Exception {
    Callable<Void> writer =
        () -> {
          IntStream.range(0, 15).forEach(this::write);
          return null;
        };
    var pool = Executors.newFixedThreadPool(2);
    for (var done : pool.invokeAll(List.of(writer, writer))) {
      done.get();
    }
    pool.shutdown();
    assertThat(log.intact(subject)).isTrue();
    assertThat(count("SELECT COUNT(*) FROM audit_event WHERE subject = ?")).isEqualTo(33);
  }

  @Test
  void anEntryGoesWithTheTransactionThatWroteIt() {
    transaction.executeWithoutResult(
        status -> {
          log.action(Actor.SYSTEM, subject, "lost", Map.of());
          status.setRollbackOnly();
        });
    assertThat(count("SELECT COUNT(*) FROM audit_event WHERE subject = ?")).isEqualTo(3);
    assertThat(log.intact(subject)).isTrue();
  }

  @Test
  void anActionOutsideOfATransactionIsRefused() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> log.action(Actor.SYSTEM, subject, "accept", Map.of()));
  }

  @Test
  void viewsAreKept() {
    log.view(Actor.SYSTEM, subject);
    assertThat(count("SELECT COUNT(*) FROM audit_view WHERE subject = ?")).isEqualTo(1);
  }

  private void write(int step) {
    transaction.executeWithoutResult(
        status -> log.action(Actor.SYSTEM, subject, "accept", Map.of("step", "" + step)));
  }

  private void tamper(String sql) {
    transaction.executeWithoutResult(
        status -> assertThat(database.update(sql, subject)).isEqualTo(1));
    assertThat(log.intact(subject)).isFalse();
  }

  private int count(String sql) {
    Integer found = database.queryForObject(sql, Integer.class, subject);
    return found == null ? 0 : found;
  }
}
