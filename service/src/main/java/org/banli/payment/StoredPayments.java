package org.banli.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.banli.region.Divisions;
import org.banli.vault.Masks;
import org.banli.vault.SealedJson;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredPayments implements Payments {

  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
  private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
  private static final int VOUCHER = 60;

  private final PaymentMapper rows;
  private final CaseFiles cases;
  private final Access access;
  private final Accounts accounts;
  private final AuditLog audit;
  private final SealedJson sealed;
  private final ApplicationClock clock;

  StoredPayments(
      PaymentMapper rows,
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
  public int plan(CaseNo no, String key, List<Plan> plans) {
    int known = rows.planned(no.value(), key);
    if (known > 0) {
      return known;
    }
    for (int number = 1; number <= plans.size(); number++) {
      plan(no, key, number, plans.get(number - 1));
    }
    if (!plans.isEmpty()) {
      cases.note(Actor.SYSTEM, no, "payment-planned", Map.of("text", summary(plans)), false);
    }
    return plans.size();
  }

  private void plan(CaseNo no, String key, int number, Plan plan) {
    if (plan.amount().signum() <= 0 || plan.payee().name().isBlank()) {
      throw new IllegalStateException(no + ": payment " + number + " has no amount or no payee");
    }
    var file = cases.get(no);
    rows.insert(
        new PaymentRow(
            0,
            no.value(),
            key,
            number,
            file.matter().id(),
            file.divisionPath(),
            sealed.seal(map(plan.payee())),
            Money.above(plan.amount()),
            plan.on(),
            plan.text().zh(),
            plan.text().en(),
            Status.PLANNED.name(),
            0,
            clock.instant()));
  }

  private static String summary(List<Plan> plans) {
    return plans.stream()
        .map(plan -> plan.on() + " " + plan.amount().toPlainString())
        .collect(java.util.stream.Collectors.joining("、"));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Payment> ofCase(CaseNo no) {
    return rows.ofCase(no.value()).stream().map(row -> payment(row, payee(row))).toList();
  }

  @Override
  public List<Payment> list(Actor actor, View view) {
    access.demand(actor, Act.READ_PAYMENTS, Access.Subject.NONE);
    audit.view(actor, "payments:" + view);
    return actor.positions().stream()
        .map(Actor.Position::divisionPath)
        .distinct()
        .flatMap(path -> under(path, view).stream())
        .filter(row -> access.may(actor, Act.READ_PAYMENTS, subject(row)))
        .map(row -> payment(row, masked(payee(row))))
        .distinct()
        .toList();
  }

  private List<PaymentRow> under(String path, View view) {
    var today = clock.today();
    var open = List.of(Status.PLANNED.name(), Status.RETURNED.name());
    return switch (view) {
      case DUE -> rows.under(path, open, EVER, today);
      case LATER -> rows.under(path, open, today.plusDays(1), FOREVER);
      case PAID -> rows.under(path, List.of(Status.PAID.name()), EVER, FOREVER);
      case STOPPED -> rows.under(path, List.of(Status.STOPPED.name()), EVER, FOREVER);
    };
  }

  @Override
  public Payment get(Actor actor, long id) {
    var row = row(actor, id, Act.READ_PAYMENTS);
    audit.view(actor, "payment:" + id);
    return payment(row, payee(row));
  }

  @Override
  public Payment move(Actor actor, long id, int step, Move move) {
    var row = row(actor, id, Act.PAY);
    if (row.steps() != step) {
      throw stale(row);
    }
    if (!Status.valueOf(row.status()).next().contains(move.status())) {
      throw Problem.refused("payment.refused.status");
    }
    if (move.day().isAfter(clock.today())) {
      throw Problem.refused("payment.refused.day");
    }
    var follows = follow(actor, id, step + 1, move);
    if (rows.move(id, step, move.status().name()) == 0) {
      throw stale(row);
    }
    rows.follow(follows);
    note(actor, row, move);
    return get(actor, id);
  }

  private PaymentStepRow follow(Actor actor, long id, int step, Move move) {
    boolean paid = move.status() == Status.PAID;
    var note = paid ? Money.note(move.note()) : Money.reason(move.note());
    return new PaymentStepRow(
        id,
        step,
        move.status().name(),
        move.day(),
        paid ? voucher(move.voucher()) : null,
        sealed.seal(Map.of("note", note)),
        actor.account(),
        clock.instant());
  }

  private static String voucher(String typed) {
    if (typed.isBlank() || typed.strip().length() > VOUCHER) {
      throw Problem.refused("payment.refused.voucher", VOUCHER);
    }
    return typed.strip();
  }

  /** The person is told what they wait for: that it was paid, or did not arrive. */
  private void note(Actor actor, PaymentRow row, Move move) {
    cases.note(
        actor,
        new CaseNo(row.caseNo()),
        "payment-" + move.status().name().toLowerCase(Locale.ROOT),
        Map.of(
            "text", "%s %s元 %s".formatted(row.textZh(), row.amount(), move.day()),
            "textEn", "%s: %s yuan, %s".formatted(row.textEn(), row.amount(), move.day())),
        true);
  }

  /** Listed under the place that carries on. */
  @EventListener
  void moved(Divisions.Moved moved) {
    rows.movePaths(moved.oldPath(), moved.newPath());
  }

  private PaymentRow row(Actor actor, long id, Act act) {
    var row = rows.find(id).orElseThrow(Problem::notFound);
    access.demand(actor, act, subject(row));
    return row;
  }

  /** The case decides, so that near relatives on the staff are kept out. */
  private Access.Subject subject(PaymentRow row) {
    return cases.subject(cases.get(new CaseNo(row.caseNo())));
  }

  private Problem stale(PaymentRow row) {
    var steps = steps(row.id());
    return Problem.stale(
        "payment.refused.stale", steps.isEmpty() ? "" : steps.get(steps.size() - 1).by());
  }

  private Payment payment(PaymentRow row, Payee payee) {
    return new Payment(
        row.id(),
        new CaseNo(row.caseNo()),
        row.number(),
        payee,
        row.amount(),
        row.dueDay(),
        new Bilingual(row.textZh(), row.textEn()),
        Status.valueOf(row.status()),
        steps(row.id()));
  }

  private List<Step> steps(long payment) {
    return rows.steps(payment).stream()
        .map(
            row ->
                new Step(
                    row.step(),
                    Status.valueOf(row.status()),
                    row.day(),
                    Objects.requireNonNullElse(row.voucher(), ""),
                    text(sealed.openMap(row.note()), "note"),
                    accounts.find(row.account()).map(it -> it.name().value()).orElse(""),
                    row.at()))
        .toList();
  }

  private Payee payee(PaymentRow row) {
    var sealedPayee = sealed.openMap(row.payee());
    return new Payee(
        text(sealedPayee, "name"),
        text(sealedPayee, "idNumber"),
        text(sealedPayee, "bank"),
        text(sealedPayee, "account"));
  }

  private static Payee masked(Payee payee) {
    return new Payee(
        Masks.name(payee.name()),
        Masks.idNumber(payee.idNumber()),
        payee.bank(),
        Masks.card(payee.account()));
  }

  private static Map<String, String> map(Payee payee) {
    return Map.of(
        "name", payee.name(),
        "idNumber", payee.idNumber(),
        "bank", payee.bank(),
        "account", payee.account());
  }

  private static String text(Map<String, Object> of, String key) {
    return Objects.toString(of.get(key), "");
  }
}
