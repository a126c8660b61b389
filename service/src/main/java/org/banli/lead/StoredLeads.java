package org.banli.lead;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.audit.AuditLog;
import org.banli.casefile.CaseNo;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.vault.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredLeads implements Leads {

  private static final Duration YEAR = Duration.ofDays(365);

  private final LeadMapper rows;
  private final LeadArea area;
  private final Acquaintance known;
  private final Conversion conversion;
  private final Accounts accounts;
  private final AuditLog audit;
  private final ApplicationClock clock;

  StoredLeads(
      LeadMapper rows,
      LeadArea area,
      Acquaintance known,
      Conversion conversion,
      Accounts accounts,
      AuditLog audit,
      ApplicationClock clock) {
    this.rows = rows;
    this.area = area;
    this.known = known;
    this.conversion = conversion;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Division> places(Actor actor) {
    return area.places(actor);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Division> readablePlaces(Actor actor) {
    return area.readablePlaces(actor);
  }

  /** The look at whether somebody is known stays in the log although nothing is filed. */
  @Override
  @Transactional(noRollbackFor = Problem.class)
  public Lead file(Actor actor, NewLead typed, boolean anyway) {
    var given = typed.tidy();
    var place = area.place(actor, given.place());
    demand(given.wrong());
    area.demandUnrelated(actor, given.idNumber());
    if (!anyway && known.has(actor, place, given.idNumber())) {
      throw Problem.refused("lead.known");
    }
    rows.insert(row(actor, place, given), known.index(given.idNumber()).orElse(null));
    var lead = find(rows.inserted());
    log(actor, lead, "file-lead", Map.of("place", lead.place(), "source", lead.source().name()));
    return lead;
  }

  @Override
  public Lead get(Actor actor, long id) {
    var lead = find(id);
    area.demandRead(actor, lead);
    audit.view(actor, subject(lead));
    return lead;
  }

  @Override
  public boolean mayWork(Actor actor, Lead lead) {
    return area.mayWork(actor, lead);
  }

  @Override
  @Transactional(readOnly = true)
  public Page list(Actor actor, Filter filter, long after) {
    var paths =
        filter
            .place()
            .map(place -> List.of(area.readable(actor, place)))
            .orElseGet(() -> area.readable(actor));
    var found = rows.list(paths, filter.state(), after, PAGE + 1);
    return found.size() <= PAGE
        ? new Page(area.unrelated(actor, found), OptionalLong.empty())
        : new Page(
            area.unrelated(actor, found.subList(0, PAGE)),
            OptionalLong.of(found.get(PAGE - 1).id()));
  }

  @Override
  @Transactional(readOnly = true)
  public OptionalLong ofCase(Actor actor, CaseNo no) {
    return readable(actor, rows.ofCase(no.value()));
  }

  @Override
  @Transactional(readOnly = true)
  public OptionalLong ofDraft(Actor actor, String draft) {
    return readable(actor, rows.ofDraft(draft));
  }

  private OptionalLong readable(Actor actor, Optional<Lead> found) {
    return found.stream().filter(lead -> area.mayRead(actor, lead)).mapToLong(Lead::id).findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public Summary summary(Actor actor) {
    var paths = area.readable(actor);
    var since = clock.instant().minus(YEAR);
    var spans = rows.spans(paths, since);
    return new Summary(rows.waiting(paths, since), spans.size(), median(spans));
  }

  @Override
  public Lead visit(Actor actor, long id, int version, Visit visit) {
    var lead = workable(actor, id, version);
    if (lead.visited() != null) {
      throw Problem.refused("lead.visited.before");
    }
    demand(Checks.visit(lead, visit, clock.instant()));
    var at = visit.at().orElseThrow();
    var note = new Secret(visit.note().strip());
    demandFirst(id, rows.visit(change(actor, id, version), at, note));
    log(actor, lead, "visit-lead", Map.of("at", at.toString()));
    return find(id);
  }

  @Override
  public String convert(Actor actor, long id, int version, MatterRef matter, Missing missing) {
    var lead = workable(actor, id, version);
    demand(Checks.missing(lead, missing));
    area.demandUnrelated(actor, missing.idNumber());
    var with = conversion.open(actor, lead, matter, missing);
    demandFirst(id, rows.convert(change(actor, id, version), with));
    log(actor, lead, "convert-lead", Map.of("draft", with.draft(), "matter", matter.id()));
    return with.draft();
  }

  @Override
  public Lead close(Actor actor, long id, int version, Closing closing) {
    var lead = workable(actor, id, version);
    demand(Checks.closing(closing));
    var reason = Lead.Reason.valueOf(closing.reason());
    var note = new Secret(closing.note().strip());
    demandFirst(id, rows.close(change(actor, id, version), reason, note));
    log(actor, lead, "close-lead", Map.of("reason", reason.name()));
    return find(id);
  }

  private Lead workable(Actor actor, long id, int version) {
    var lead = find(id);
    area.demandWork(actor, lead);
    if (lead.version() != version || lead.state() != Lead.State.OPEN) {
      throw second(lead);
    }
    return lead;
  }

  private void demandFirst(long id, int changed) {
    if (changed == 0) {
      throw second(find(id));
    }
  }

  /** Names who was first. */
  private Problem second(Lead lead) {
    var who = accounts.find(lead.changedBy()).map(it -> it.name().value()).orElse("?");
    return Problem.stale("lead.stale", who);
  }

  private static void demand(List<String> wrong) {
    if (!wrong.isEmpty()) {
      throw new Incomplete(wrong);
    }
  }

  private Lead row(Actor actor, Division place, NewLead given) {
    return new Lead(
        0,
        place.code().value(),
        place.path(),
        new Secret(given.name()),
        given.phone().isEmpty() ? null : new Secret(given.phone()),
        given.idNumber().isEmpty() ? null : new Secret(given.idNumber()),
        new Secret(given.situation()),
        Lead.Source.valueOf(given.source()),
        actor.account(),
        clock.instant(),
        null,
        null,
        Lead.State.OPEN,
        null,
        null,
        null,
        null,
        actor.account(),
        1);
  }

  private Lead find(long id) {
    return rows.find(id).orElseThrow(Problem::notFound);
  }

  private static LeadMapper.Change change(Actor actor, long id, int version) {
    return new LeadMapper.Change(id, version, actor.account());
  }

  private void log(Actor actor, Lead lead, String action, Map<String, String> details) {
    audit.action(actor, subject(lead), action, details);
  }

  static String subject(Lead lead) {
    return "lead:" + lead.id();
  }

  /** Between the two in the middle when their number is even. */
  private static OptionalLong median(List<Long> ascending) {
    int n = ascending.size();
    return n == 0
        ? OptionalLong.empty()
        : OptionalLong.of((ascending.get((n - 1) / 2) + ascending.get(n / 2)) / 2);
  }
}
