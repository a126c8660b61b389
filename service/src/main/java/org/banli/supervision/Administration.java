package org.banli.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.audit.AuditLog;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.identity.Staff;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.region.Office;
import org.banli.region.Offices;
import org.banli.worklist.Visits;
import org.banli.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators change: offices, staff and divisions of their own area. Each verb checks the
 * area, does it, and writes it down in one transaction.
 */
@Service
@Transactional
public class Administration {

  private final Access access;
  private final AuditLog audit;
  private final Offices offices;
  private final Staff staff;
  private final Divisions divisions;
  private final Worklist worklist;
  private final Visits visits;
  private final ApplicationClock clock;

  Administration(
      Access access,
      AuditLog audit,
      Offices offices,
      Staff staff,
      Divisions divisions,
      Worklist worklist,
      Visits visits,
      ApplicationClock clock) {
    this.access = access;
    this.audit = audit;
    this.offices = offices;
    this.staff = staff;
    this.divisions = divisions;
    this.worklist = worklist;
    this.visits = visits;
    this.clock = clock;
  }

  /** A person's name, sign-in name and identity number, which may be empty. */
  public record Person(String name, String login, String idNumber) {}

  /** A role for a span of time; {@code to} is the first day on which it no longer holds. */
  public record Post(String role, LocalDate from, @Nullable LocalDate to) {}

  /** What a new member of staff is told once. */
  public record Hired(long account, String login, String password) {}

  /** A household visit with a contractor (R11). */
  public record OpenVisit(String no, String place, Optional<LocalDateTime> due) {}

  /** A division of the actor's area. */
  @Transactional(readOnly = true)
  public Division area(Actor actor, DivisionCode code) {
    Division division = divisions.find(code).orElseThrow(Problem::notFound);
    demand(actor, division.path());
    return division;
  }

  /** An office of the actor's area. */
  @Transactional(readOnly = true)
  public Office office(Actor actor, long id) {
    Office office = offices.find(id).orElseThrow(Problem::notFound);
    demand(actor, office.division().path());
    return office;
  }

  /** A member of staff all of whose positions lie in the actor's area. */
  @Transactional(readOnly = true)
  public Staff.Member member(Actor actor, long account) {
    Staff.Member member = staff.find(account).orElseThrow(Problem::notFound);
    var lasting = member.lasting(clock.today());
    var counting = lasting.isEmpty() ? member.positions() : lasting;
    if (counting.isEmpty()) {
      throw Problem.notFound();
    }
    counting.forEach(position -> demand(actor, position.divisionPath()));
    return member;
  }

  public long openOffice(
      Actor actor, String name, String nameEn, String level, DivisionCode place, LocalDate from) {
    area(actor, place);
    long office = offices.open(name, nameEn, level, place, from);
    log(
        actor,
        "office:" + office,
        "open-office",
        Map.of("division", place.value(), "from", day(from)));
    return office;
  }

  /**
   * Positions there end on the same day; open work goes to the office named.
   *
   * @throws Problem refused, when no other office of the level has the place in its area, or work
   *     is open and none is named
   */
  public void closeOffice(Actor actor, long id, LocalDate on, OptionalLong successor) {
    Office office = office(actor, id);
    Office next = next(office, offices.alternatives(id, on), successor);
    offices.close(id, on, next.id());
    staff.endPositionsAt(id, on);
    log(
        actor,
        "office:" + id,
        "close-office",
        Map.of("on", day(on), "successor", Long.toString(next.id())));
  }

  private Office next(Office office, List<Office> others, OptionalLong named) {
    if (others.isEmpty()) {
      throw Problem.refused(
          "supervision.office.close.only", office.name(), office.division().name());
    }
    int waiting = worklist.waitingAt(office.id());
    if (named.isEmpty() && waiting > 0) {
      throw Problem.refused("supervision.office.close.work", waiting, others.get(0).name());
    }
    return named.isEmpty()
        ? others.get(0)
        : others.stream()
            .filter(other -> other.id() == named.getAsLong())
            .findFirst()
            .orElseThrow(() -> Problem.refused("supervision.office.close.successor"));
  }

  /** Opens an account with its first position; it signs in with the password told here. */
  public Hired hire(Actor actor, long office, Person person, Post post) {
    office(actor, office);
    long account =
        staff.hire(
            person.name(),
            person.login(),
            person.idNumber(),
            person.login() + "·" + clock.millis());
    appointed(actor, account, office, post);
    return new Hired(account, person.login(), staff.resetPassword(account));
  }

  /** Somebody who has an account in the actor's area takes another position. */
  public void appoint(Actor actor, long office, String login, Post post) {
    office(actor, office);
    Staff.Member member =
        staff.byLogin(login).orElseThrow(() -> Problem.refused("supervision.staff.unknown", login));
    member(actor, member.id());
    appointed(actor, member.id(), office, post);
  }

  private void appointed(Actor actor, long account, long office, Post post) {
    staff.appoint(account, office, post.role(), post.from(), post.to());
    log(
        actor,
        "account:" + account,
        "appoint",
        Map.of("office", Long.toString(office), "role", post.role(), "from", day(post.from())));
  }

  /**
   * Visits that a contract leaves open go back to their offices on its last day (R11).
   *
   * @return how many went back now
   */
  public int endPosition(Actor actor, long account, long position, LocalDate on) {
    boolean theirs = member(actor, account).positions().stream().anyMatch(p -> p.id() == position);
    if (!theirs) {
      throw Problem.notFound();
    }
    staff.endPosition(position, on);
    log(
        actor,
        "account:" + account,
        "end-position",
        Map.of("position", Long.toString(position), "on", day(on)));
    return visits.settle(actor, account);
  }

  public String resetPassword(Actor actor, long account) {
    member(actor, account);
    log(actor, "account:" + account, "reset-password", Map.of());
    return staff.resetPassword(account);
  }

  public void resetSecondFactor(Actor actor, long account) {
    member(actor, account);
    staff.resetSecondFactor(account);
    log(actor, "account:" + account, "reset-second-factor", Map.of());
  }

  /** Visits that somebody has been given and has not handed in; number, place and day only. */
  @Transactional(readOnly = true)
  public List<OpenVisit> visits(Actor actor, long account) {
    member(actor, account);
    return visits.of(account).stream()
        .map(item -> new OpenVisit(item.no().value(), item.place(), item.due()))
        .toList();
  }

  /**
   * Nobody closes themselves out: somebody has to be left who can open the door again.
   *
   * @return how many visits went back to their offices
   */
  public int closeAccount(Actor actor, long account) {
    member(actor, account);
    if (account == actor.account()) {
      throw Problem.refused("supervision.staff.self");
    }
    staff.close(account);
    log(actor, "account:" + account, "close-account", Map.of());
    return visits.settle(actor, account);
  }

  /**
   * R70: the old code stays valid for closed cases. What lies below and open cases go to the other
   * division; so do the offices: their people move to its office of the same level, or open one.
   */
  public void merge(Actor actor, DivisionCode old, DivisionCode into, LocalDate on) {
    area(actor, old);
    area(actor, into);
    var ending = offices.of(old, on);
    divisions.merge(old, into, on);
    for (Office office : ending) {
      long successor = successor(office, into, on);
      staff.movePositions(office.id(), successor, on);
      offices.close(office.id(), on, successor);
    }
    log(actor, "division:" + old, "merge", Map.of("into", into.value(), "on", day(on)));
  }

  private long successor(Office office, DivisionCode into, LocalDate on) {
    return offices.of(into, on).stream()
        .filter(other -> other.level().equals(office.level()))
        .findFirst()
        .map(Office::id)
        .orElseGet(() -> offices.open(office.name(), office.nameEn(), office.level(), into, on));
  }

  private void demand(Actor actor, String path) {
    var none = Access.Subject.NONE;
    access.demand(
        actor,
        Access.Act.ADMINISTER,
        new Access.Subject(path, none.applicant(), none.office(), none.role(), none.barred()));
  }

  private void log(Actor actor, String subject, String action, Map<String, String> details) {
    audit.action(actor, subject, action, details);
  }

  private static String day(LocalDate day) {
    return day.toString();
  }
}
