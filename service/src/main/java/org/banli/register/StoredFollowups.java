package org.banli.register;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.audit.AuditLog;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.identity.Access.Act;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.banli.vault.Masks;
import org.banli.vault.SealedJson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredFollowups implements Followups {

  private static final String RESTORED = "RESTORED";
  private static final int LONGEST = 500;

  private final RegisterMapper rows;
  private final CaseFiles cases;
  private final Access access;
  private final Accounts accounts;
  private final AuditLog audit;
  private final SealedJson sealed;
  private final ApplicationClock clock;

  StoredFollowups(
      RegisterMapper rows,
      CaseFiles cases,
      Access access,
      Accounts accounts,
      AuditLog audit,
      SealedJson sealed,
      ApplicationClock clock) {
    this.rows = rows;
    this.cases = cases;
    this.access = access;
    this.accounts = accounts;
    this.audit = audit;
    this.sealed = sealed;
    this.clock = clock;
  }

  @Override
  public List<Referral> referrals(Actor actor, Optional<Status> status) {
    return entries(actor, REFERRAL)
        .map(this::referral)
        .filter(referral -> status.filter(it -> it != referral.status()).isEmpty())
        .toList();
  }

  @Override
  public Referral move(Actor actor, long entry, int step, Status status, String note) {
    var row = entry(actor, entry, REFERRAL, Act.FOLLOW_UP);
    var before = referral(row);
    if (before.step() != step) {
      throw stale(before.followups());
    }
    if (!before.status().next().contains(status)) {
      throw Problem.refused("register.refused.status");
    }
    add(actor, row, step, status.name(), status == Status.RETURNED ? reason(note) : brief(note));
    return referral(row);
  }

  @Override
  public List<Breach> breaches(Actor actor) {
    return entries(actor, BREACH)
        .map(this::breach)
        .sorted(Comparator.comparing(Breach::inForce).reversed())
        .toList();
  }

  /** Its last day was yesterday, or it is lifted: who is restored today may commit today. */
  @Override
  public Breach restore(Actor actor, long entry, String reason) {
    var row = entry(actor, entry, BREACH, Act.RESTORE);
    var before = breach(row);
    if (!before.inForce()) {
      throw stale(before.followups());
    }
    add(actor, row, before.followups().size(), RESTORED, reason(reason));
    var last = clock.today().minusDays(1);
    var by = no(row).value();
    rows.end(new RegisterMapper.End(entry, last, by, null, "", clock.instant(), false));
    return breach(rows.entry(entry).orElseThrow());
  }

  private Stream<EntryRow> entries(Actor actor, String register) {
    access.demand(actor, Act.READ_REGISTERS, Access.Subject.NONE);
    audit.view(actor, "register:" + register);
    return actor.positions().stream()
        .map(Actor.Position::divisionPath)
        .distinct()
        .flatMap(path -> rows.under(register, path).stream())
        .filter(row -> access.may(actor, Act.READ_REGISTERS, subject(row)))
        .distinct();
  }

  private EntryRow entry(Actor actor, long id, String register, Act act) {
    var row =
        rows.entry(id)
            .filter(found -> found.register().equals(register))
            .orElseThrow(Problem::notFound);
    access.demand(actor, act, subject(row));
    return row;
  }

  /** The case decides, so that near relatives on the staff are kept out. */
  private Access.Subject subject(EntryRow row) {
    return cases.subject(cases.get(no(row)));
  }

  private void add(Actor actor, EntryRow row, int step, String status, String note) {
    var sealedNote = sealed.seal(Map.of("note", note));
    try {
      rows.follow(
          new FollowupRow(
              row.id(), step + 1, status, sealedNote, actor.account(), clock.instant()));
    } catch (DuplicateKeyException another) {
      throw stale(followups(row));
    }
    cases.note(
        actor,
        no(row),
        row.register() + "-" + status.toLowerCase(Locale.ROOT),
        Map.of("entry", Long.toString(row.id())),
        false);
  }

  private Problem stale(List<Followup> followups) {
    var by = followups.isEmpty() ? "" : followups.get(followups.size() - 1).by();
    return Problem.stale("register.refused.stale", by);
  }

  private static String reason(String text) {
    if (text.isBlank()) {
      throw Problem.refused("register.refused.reason");
    }
    return brief(text);
  }

  private static String brief(String text) {
    if (text.length() > LONGEST) {
      throw Problem.refused("register.refused.long", LONGEST);
    }
    return text.strip();
  }

  private Referral referral(EntryRow row) {
    var fields = sealed.openMap(row.fields());
    var followups = followups(row);
    var department = text(fields, "department");
    var name = text(fields, "departmentName").split("\\|", 2);
    return new Referral(
        row.id(),
        no(row),
        department,
        name[0].isEmpty()
            ? new Bilingual(department, department)
            : new Bilingual(name[0], name.length > 1 ? name[1] : ""),
        people(fields).map(person -> Masks.name(text(person, "name"))).toList(),
        row.fromDay(),
        followups.isEmpty()
            ? Status.PENDING
            : Status.valueOf(followups.get(followups.size() - 1).status()),
        followups);
  }

  private Breach breach(EntryRow row) {
    var fields = sealed.openMap(row.fields());
    var person = people(fields).findFirst().orElse(Map.of());
    return new Breach(
        row.id(),
        no(row),
        Masks.name(text(person, "name")),
        Masks.idNumber(text(person, "idNumber")),
        Stream.of(text(fields, "finding"), text(fields, "reason"))
            .filter(it -> !it.isBlank())
            .distinct()
            .collect(Collectors.joining("；")),
        row.fromDay(),
        inForce(row),
        followups(row));
  }

  private boolean inForce(EntryRow row) {
    var last = row.toDay();
    return row.lifted() == null && (last == null || !last.isBefore(clock.today()));
  }

  private List<Followup> followups(EntryRow row) {
    return rows.followups(row.id()).stream().map(this::followup).toList();
  }

  private Followup followup(FollowupRow row) {
    var by = accounts.find(row.account()).map(account -> account.name().value()).orElse("");
    var note = text(sealed.openMap(row.note()), "note");
    return new Followup(row.step(), row.status(), note, by, row.at());
  }

  /** Entries that are followed up come from cases. */
  private static CaseNo no(EntryRow row) {
    return new CaseNo(Objects.requireNonNull(row.caseNo()));
  }

  private static Stream<Map<?, ?>> people(Map<String, Object> fields) {
    return fields.get("persons") instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(one -> (Map<?, ?>) one)
        : Stream.empty();
  }

  private static String text(Map<?, ?> of, String key) {
    var value = of.get(key);
    return value == null ? "" : value.toString();
  }
}
