package org.banli.payment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
import org.banli.region.Division;
import org.banli.region.Divisions;
import org.banli.region.Office;
import org.banli.region.Offices;
import org.banli.region.Routing;
import org.banli.vault.SealedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredFunds implements Funds {

  private static final String WORD = "[a-z][A-Za-z0-9]{0,31}";

  private final FundMapper rows;
  private final CaseFiles cases;
  private final Offices offices;
  private final Routing routing;
  private final Divisions divisions;
  private final Access access;
  private final Accounts accounts;
  private final AuditLog audit;
  private final SealedJson sealed;
  private final ApplicationClock clock;

  StoredFunds(
      FundMapper rows,
      CaseFiles cases,
      Offices offices,
      Routing routing,
      Divisions divisions,
      Access access,
      Accounts accounts,
      AuditLog audit,
      SealedJson sealed,
      ApplicationClock clock) {
    this.rows = rows;
    this.cases = cases;
    this.offices = offices;
    this.routing = routing;
    this.divisions = divisions;
    this.access = access;
    this.accounts = accounts;
    this.audit = audit;
    this.sealed = sealed;
    this.clock = clock;
  }

  @Override
  public boolean pay(CaseNo no, Withdrawal withdrawal) {
    var amount = Money.above(withdrawal.amount());
    if (rows.paid(no.value(), withdrawal.step()) > 0) {
      return true;
    }
    var fund = inCharge(no, withdrawal);
    if (fund.isEmpty() || rows.move(fund.get().id(), amount.negate()) == 0) {
      return false;
    }
    var text = withdrawal.text();
    var line = new Line(Kind.PAID, amount.negate(), null, text.zh());
    add(Actor.SYSTEM, fund.get().id(), line, no.value(), withdrawal.step());
    var office = offices.find(fund.get().office()).map(Office::name).orElse("");
    cases.note(
        Actor.SYSTEM,
        no,
        "fund",
        Map.of(
            "text", "%s %s元（%s）".formatted(text.zh(), amount, office),
            "textEn", "%s: %s yuan (%s)".formatted(text.en(), amount, office)),
        true);
    return true;
  }

  private Optional<FundRow> inCharge(CaseNo no, Withdrawal withdrawal) {
    var place = cases.get(no).responsible();
    return routing
        .route(place, withdrawal.level(), "clerk", clock.today())
        .flatMap(route -> rows.ofOffice(route.office().id(), withdrawal.code()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Fund> of(Actor actor) {
    access.demand(actor, Act.READ_FUNDS, Access.Subject.NONE);
    return actor.positions().stream()
        .map(Actor.Position::divisionPath)
        .distinct()
        .flatMap(path -> rows.under(path).stream())
        .filter(row -> access.may(actor, Act.READ_FUNDS, subject(row.divisionPath())))
        .distinct()
        .flatMap(row -> fund(row).stream())
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Fund get(Actor actor, long id) {
    return fund(row(actor, id, Act.READ_FUNDS)).orElseThrow(Problem::notFound);
  }

  @Override
  public List<Entry> entries(Actor actor, long id) {
    var fund = row(actor, id, Act.READ_FUNDS);
    audit.view(actor, "fund:" + fund.id());
    return rows.entries(id).stream().map(this::entry).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> ofCase(CaseNo no) {
    return rows.ofCase(no.value()).stream().map(this::entry).toList();
  }

  @Override
  public long open(Actor actor, long office, String code, Bilingual name) {
    var of = offices.find(office).orElseThrow(Problem::notFound);
    access.demand(actor, Act.TOP_UP, subject(of.division().path()));
    if (!code.matches(WORD)) {
      throw Problem.refused("payment.fund.refused.code");
    }
    if (name.zh().isBlank() || name.en().isBlank() || name.zh().length() > 100) {
      throw Problem.refused("payment.fund.refused.name");
    }
    try {
      rows.insert(
          office,
          code,
          name.zh().strip(),
          name.en().strip(),
          of.division().path(),
          clock.instant());
    } catch (DuplicateKeyException another) {
      throw Problem.stale("payment.fund.refused.known", of.name());
    }
    var id = rows.ofOffice(office, code).orElseThrow().id();
    audit.action(actor, "fund:" + id, "open", Map.of("office", Long.toString(office)));
    return id;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Office> without(Actor actor, String code) {
    return actor.positions().stream()
        .filter(p -> access.may(actor, Act.TOP_UP, subject(p.divisionPath())))
        .flatMap(p -> divisions.at(p.divisionPath()).stream())
        .map(Division::code)
        .distinct()
        .flatMap(place -> offices.around(place, clock.today()).stream())
        .filter(office -> rows.ofOffice(office.id(), code).isEmpty())
        .sorted(Comparator.comparing(office -> office.division().code().value()))
        .toList();
  }

  @Override
  public Fund topUp(Actor actor, long id, BigDecimal amount, String reason) {
    row(actor, id, Act.TOP_UP);
    var line = new Line(Kind.TOP_UP, Money.above(amount), null, Money.reason(reason));
    rows.move(id, line.amount());
    add(actor, id, line, null, null);
    audit.action(actor, "fund:" + id, "top-up", Map.of("amount", line.amount().toPlainString()));
    return get(actor, id);
  }

  @Override
  public Fund correct(Actor actor, long id, int entry, BigDecimal amount, String reason) {
    var fund = row(actor, id, Act.TOP_UP);
    if (entry < 1 || entry > fund.entries()) {
      throw Problem.refused("payment.fund.refused.entry");
    }
    var line = new Line(Kind.CORRECTION, Money.some(amount), entry, Money.reason(reason));
    if (rows.move(id, line.amount()) == 0) {
      throw Problem.refused("payment.fund.refused.overdrawn", fund.balance());
    }
    add(actor, id, line, null, null);
    audit.action(actor, "fund:" + id, "correct", Map.of("amount", line.amount().toPlainString()));
    return get(actor, id);
  }

  /** Kept under the place that carries on. */
  @EventListener
  void moved(Divisions.Moved moved) {
    rows.movePaths(moved.oldPath(), moved.newPath());
  }

  private record Line(Kind kind, BigDecimal amount, @Nullable Integer corrects, String reason) {}

  /** After the balance has moved, so that the row of the fund is this transaction's alone. */
  private void add(
      Actor actor, long fund, Line line, @Nullable String caseNo, @Nullable String step) {
    var now = rows.find(fund).orElseThrow();
    rows.add(
        new FundEntryRow(
            fund,
            now.code(),
            now.entries(),
            line.kind().name(),
            line.amount(),
            now.balance(),
            caseNo,
            step,
            line.corrects(),
            sealed.seal(Map.of("reason", line.reason())),
            actor.account(),
            clock.instant()));
  }

  private FundRow row(Actor actor, long id, Act act) {
    var row = rows.find(id).orElseThrow(Problem::notFound);
    access.demand(actor, act, subject(row.divisionPath()));
    return row;
  }

  private static Access.Subject subject(String path) {
    return new Access.Subject(
        path, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Set.of());
  }

  private Optional<Fund> fund(FundRow row) {
    var name = new Bilingual(row.nameZh(), row.nameEn());
    return offices
        .find(row.office())
        .map(office -> new Fund(row.id(), office, row.code(), name, row.balance(), row.entries()));
  }

  private Entry entry(FundEntryRow row) {
    return new Entry(
        row.fundId(),
        row.code(),
        row.number(),
        Kind.valueOf(row.kind()),
        row.amount(),
        row.balance(),
        Objects.requireNonNullElse(row.caseNo(), ""),
        Stream.ofNullable(row.corrects()).mapToInt(Integer::intValue).findFirst(),
        String.valueOf(sealed.openMap(row.reason()).get("reason")),
        accounts.find(row.account()).map(account -> account.name().value()).orElse(""),
        row.at());
  }
}
