package org.banli.identity;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.banli.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * The rules. Staff read the cases of their own area and below (R69, R82), act only where they hold
 * the role, and touch nothing of their near relatives (R88). Whoever keeps the machine or draws the
 * routes reads no case. A contractor works on the visits assigned to them and opens nothing else,
 * whatever other position they were given (R11). Of a case that is kept narrowly even its area
 * learns nothing, unless its own office handles or handled it (CC Art. 1110).
 */
@Component
class AccessRules implements Access {

  private static final Set<String> READERS =
      Set.of("worker", "clerk", "reviewer", "leader", "checker", "inspector");

  private static final Set<String> LOOK_AFTER = Set.of("clerk", "reviewer", "leader", "inspector");

  @Override
  public void demand(Actor actor, Act act, Subject subject) {
    if (!may(actor, act, subject)) {
      throw Problem.notFound();
    }
  }

  @Override
  public boolean may(Actor actor, Act act, Subject subject) {
    return switch (actor.kind()) {
      case APPLICANT -> applicantMay(actor, act, subject);
      case STAFF ->
          !subject.barred().contains(actor.account())
              && (actor.isContractor()
                  ? act == Act.WORK && visits(actor, subject)
                  : (owns(actor, subject) || handles(actor, subject))
                      && staffMay(actor, act, subject));
      case SYSTEM -> systemMay(act);
    };
  }

  private static boolean applicantMay(Actor actor, Act act, Subject subject) {
    return switch (act) {
      case VIEW, REBOOK -> owns(actor, subject) || takesPart(actor, subject);
      case APPLY -> owns(actor, subject);
      case WORK ->
          (owns(actor, subject) && waitsForApplicant(subject)) || isAwaited(actor, subject);
      case VIEW_FILE,
          FILE_ON_BEHALF,
          READ_REGISTERS,
          FOLLOW_UP,
          RESTORE,
          READ_FUNDS,
          TOP_UP,
          READ_PAYMENTS,
          PAY,
          OPEN,
          ADMINISTER,
          DESIGN ->
          false;
    };
  }

  private static boolean staffMay(Actor actor, Act act, Subject subject) {
    return switch (act) {
      case VIEW -> owns(actor, subject) || reads(actor, subject);
      case VIEW_FILE -> reads(actor, subject);
      case APPLY -> owns(actor, subject) || standsIn(actor, subject);
      case REBOOK -> owns(actor, subject) || takesPart(actor, subject) || standsIn(actor, subject);
      case WORK ->
          waitsForApplicant(subject) ? standsIn(actor, subject) : holdsTheItem(actor, subject);
      case FILE_ON_BEHALF -> filesOnBehalf(actor, subject);
      case READ_REGISTERS -> county(actor, subject, LOOK_AFTER);
      case FOLLOW_UP -> county(actor, subject, Set.of("clerk"));
      case RESTORE, TOP_UP -> county(actor, subject, Set.of("reviewer", "leader"));
      case READ_FUNDS ->
          any(actor, p -> keepsFunds(p) && (placeless(subject) || covers(p, subject)));
      case READ_PAYMENTS -> county(actor, subject, LOOK_AFTER);
      case PAY -> county(actor, subject, Set.of("clerk"));
      case OPEN -> opens(actor, subject);
      case ADMINISTER -> inCharge(actor, subject, "administrator");
      case DESIGN -> inCharge(actor, subject, "designer");
    };
  }

  /** A township keeps a fund of its own; villages keep none. */
  private static boolean keepsFunds(Actor.Position p) {
    return !p.level().equals("village") && LOOK_AFTER.contains(p.role());
  }

  private static boolean visits(Actor actor, Subject subject) {
    return subject.contractor().isPresent()
        && subject.contractor().getAsLong() == actor.account()
        && any(actor, p -> p.role().equals(Actor.CONTRACTOR) && covers(p, subject));
  }

  /** Timers and answers of outside systems move cases; they neither file nor administer. */
  private static boolean systemMay(Act act) {
    return switch (act) {
      case VIEW, VIEW_FILE, WORK -> true;
      case APPLY,
          REBOOK,
          FILE_ON_BEHALF,
          READ_REGISTERS,
          FOLLOW_UP,
          RESTORE,
          READ_FUNDS,
          TOP_UP,
          READ_PAYMENTS,
          PAY,
          OPEN,
          ADMINISTER,
          DESIGN ->
          false;
    };
  }

  private static boolean owns(Actor actor, Subject subject) {
    return subject.applicant().isPresent() && subject.applicant().getAsLong() == actor.account();
  }

  private static boolean takesPart(Actor actor, Subject subject) {
    return subject.parties().contains(actor.account());
  }

  /** A matter kept narrowly is for the offices that handle the case, whoever else is above them. */
  private static boolean handles(Actor actor, Subject subject) {
    return subject.narrow().isEmpty()
        || any(actor, p -> subject.narrow().get().contains(p.office()));
  }

  /** A party works on the steps that wait for them, and on no other's (N15). */
  private static boolean isAwaited(Actor actor, Subject subject) {
    return subject.party().isPresent() && subject.party().getAsLong() == actor.account();
  }

  private static boolean reads(Actor actor, Subject subject) {
    return any(actor, p -> READERS.contains(p.role()) && covers(p, subject));
  }

  private static boolean waitsForApplicant(Subject subject) {
    return subject.office().isEmpty() && subject.role().filter("applicant"::equals).isPresent();
  }

  /** Nobody needs to own a phone (R68): who may file for a person also answers for them. */
  private static boolean standsIn(Actor actor, Subject subject) {
    return subject.applicant().isEmpty()
        && !subject.divisionPath().isEmpty()
        && filesOnBehalf(actor, subject);
  }

  private static boolean holdsTheItem(Actor actor, Subject subject) {
    Optional<String> role = subject.role();
    return subject.office().isPresent()
        && role.isPresent()
        && actor.holds(role.get(), subject.office().getAsLong());
  }

  private static boolean filesOnBehalf(Actor actor, Subject subject) {
    return any(actor, p -> filesForOthers(p) && (placeless(subject) || covers(p, subject)));
  }

  private static boolean opens(Actor actor, Subject subject) {
    return any(
        actor,
        p ->
            subject.role().filter((p.level() + "/" + p.role())::equals).isPresent()
                && (placeless(subject) || covers(p, subject)));
  }

  private static boolean filesForOthers(Actor.Position p) {
    return (p.level().equals("village") && p.role().equals("worker"))
        || (p.level().equals("township") && p.role().equals("clerk"));
  }

  private static boolean inCharge(Actor actor, Subject subject, String role) {
    return any(actor, p -> p.role().equals(role) && (placeless(subject) || covers(p, subject)));
  }

  /** County and above: nearer to the applicant nobody looks after what a decision leaves. */
  private static boolean county(Actor actor, Subject subject, Set<String> roles) {
    return any(
        actor,
        p ->
            !p.level().equals("village")
                && !p.level().equals("township")
                && roles.contains(p.role())
                && (placeless(subject) || covers(p, subject)));
  }

  private static boolean any(Actor actor, Predicate<Actor.Position> holds) {
    return actor.positions().stream().anyMatch(holds);
  }

  private static boolean placeless(Subject subject) {
    return subject.divisionPath().isEmpty();
  }

  private static boolean covers(Actor.Position p, Subject subject) {
    return p.divisionPath().endsWith("/") && subject.divisionPath().startsWith(p.divisionPath());
  }
}
