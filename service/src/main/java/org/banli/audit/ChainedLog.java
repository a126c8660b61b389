package org.banli.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log in the database. Writers of one subject wait for each other on the chain's row, so that
 * two at once make one chain.
 */
@Component
class ChainedLog implements AuditLog {

  private final AuditMapper log;
  private final Vault vault;
  private final ApplicationClock clock;

  ChainedLog(AuditMapper log, Vault vault, ApplicationClock clock) {
    this.log = log;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void action(Actor actor, String subject, String action, Map<String, String> details) {
    var chain = log.locked(subject).orElseGet(() -> begun(subject));
    Entry entry = entry(chain, actor, action, Canonical.details(details));
    log.insert(entry);
    log.advance(
        new AuditMapper.Chain(
            subject, entry.seq(), entry.hash(), seal(subject, entry.seq(), entry.hash())));
  }

  private AuditMapper.Chain begun(String subject) {
    log.begin(subject, Canonical.BEGINNING);
    return log.locked(subject).orElseThrow();
  }

  @Override
  @Transactional
  public void view(Actor actor, String subject) {
    log.view(now(), actor.account(), subject);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean intact(String subject) {
    List<Entry> entries = log.entries(subject);
    Optional<AuditMapper.Chain> chain = log.chain(subject);
    return chain.isEmpty() ? entries.isEmpty() : matches(chain.get(), entries);
  }

  private boolean matches(AuditMapper.Chain chain, List<Entry> entries) {
    String head = Canonical.BEGINNING;
    long seq = 0;
    for (Entry entry : entries) {
      seq++;
      if (entry.seq() != seq
          || !entry.previous().equals(head)
          || !entry.hash().equals(Canonical.hash(entry))) {
        return false;
      }
      head = entry.hash();
    }
    return chain.length() == seq
        && chain.head().equals(head)
        && chain.seal().equals(seal(chain.subject(), seq, head));
  }

  private Entry entry(AuditMapper.Chain chain, Actor actor, String action, String details) {
    return new Entry(
            chain.subject(),
            chain.length() + 1,
            now(),
            actor.account(),
            capacity(actor),
            action,
            details,
            chain.head(),
            "")
        .hashed();
  }

  /** Positions in force; cut to the column, which holds a dozen. */
  private static String capacity(Actor actor) {
    return actor.positions().stream()
        .limit(8)
        .map(p -> p.role() + "@" + p.office())
        .collect(Collectors.joining(" "));
  }

  private String seal(String subject, long length, String head) {
    return HexFormat.of().formatHex(vault.index("audit", subject + " " + length + " " + head));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
