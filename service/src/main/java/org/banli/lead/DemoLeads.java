package org.banli.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banli.audit.AuditLog;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two leads of the first demo village: one visited, one not. */
@Component
@Profile("demo")
@Order(40)
class DemoLeads implements ApplicationRunner {

  private static final DivisionCode VILLAGE = new DivisionCode("341881001001");
  private static final String WORKER = "341881001001-worker";

  private final LeadMapper rows;
  private final Acquaintance known;
  private final Divisions divisions;
  private final AuditLog audit;
  private final JdbcTemplate database;
  private final ApplicationClock clock;

  DemoLeads(
      LeadMapper rows,
      Acquaintance known,
      Divisions divisions,
      AuditLog audit,
      JdbcTemplate database,
      ApplicationClock clock) {
    this.rows = rows;
    this.known = known;
    this.divisions = divisions;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  private record Seen(Lead.Source source, Duration ago, @Nullable Duration visitedAgo) {}

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    var workers =
        database.queryForList("SELECT id FROM account WHERE login = ?", Long.class, WORKER);
    if (!rows.any() && !workers.isEmpty()) {
      divisions.find(VILLAGE).ifPresent(place -> leads(place, workers.get(0)));
    }
  }

  private void leads(Division place, long worker) {
    lead(
        place,
        worker,
        new Seen(Lead.Source.NEIGHBOURS, Duration.ofHours(52), Duration.ofHours(27)),
        List.of("沈桂花", "13905630031", "341881194711034629", "独居老人，子女在外务工多年未归，上月摔伤后行动不便，靠邻居送饭。"));
    lead(
        place,
        worker,
        new Seen(Lead.Source.DATA, Duration.ofHours(20), null),
        List.of("汪建平", "", "", "近半年住院自付费用较高，家里还有两个孩子上学，监测平台提示因病支出过大。"));
  }

  private void lead(Division place, long worker, Seen seen, List<String> texts) {
    var now = clock.instant();
    boolean visited = seen.visitedAgo() != null;
    var lead =
        new Lead(
            0,
            place.code().value(),
            place.path(),
            new Secret(texts.get(0)),
            secret(texts.get(1)),
            secret(texts.get(2)),
            new Secret(texts.get(3)),
            seen.source(),
            worker,
            now.minus(seen.ago()),
            visitedAt(now, seen),
            visited ? new Secret("情况属实，本人愿意申请。") : null,
            Lead.State.OPEN,
            null,
            null,
            null,
            null,
            worker,
            1);
    rows.insert(lead, known.index(texts.get(2)).orElse(null));
    var filer = new Actor(worker, Actor.Kind.STAFF, "", List.of());
    audit.action(filer, "lead:" + rows.inserted(), "file-lead", Map.of("place", lead.place()));
  }

  private static @Nullable Instant visitedAt(Instant now, Seen seen) {
    return seen.visitedAgo() == null ? null : now.minus(seen.visitedAgo());
  }

  private static @Nullable Secret secret(String text) {
    return text.isEmpty() ? null : new Secret(text);
  }
}
