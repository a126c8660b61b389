package org.banli.lead;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.identity.Access;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.vault.Secret;
import org.springframework.stereotype.Component;

/**
 * Which leads are whose, by the one decision point: who may file for others in a place works on its
 * leads, who reads the cases of a place reads its leads. Near relatives of the person do neither
 * (R88).
 */
@Component
class LeadArea {

  private final Access access;
  private final Accounts accounts;
  private final Divisions divisions;
  private final ApplicationClock clock;

  LeadArea(Access access, Accounts accounts, Divisions divisions, ApplicationClock clock) {
    this.access = access;
    this.accounts = accounts;
    this.divisions = divisions;
    this.clock = clock;
  }

  void demandRead(Actor actor, Lead lead) {
    access.demand(actor, Access.Act.VIEW_FILE, subject(lead));
  }

  void demandWork(Actor actor, Lead lead) {
    access.demand(actor, Access.Act.FILE_ON_BEHALF, subject(lead));
  }

  boolean mayWork(Actor actor, Lead lead) {
    return access.may(actor, Access.Act.FILE_ON_BEHALF, subject(lead));
  }

  boolean mayRead(Actor actor, Lead lead) {
    return access.may(actor, Access.Act.VIEW_FILE, subject(lead));
  }

  /** Those of a list that concern none of the actor's near relatives. */
  List<Lead> unrelated(Actor actor, List<Lead> leads) {
    var numbers = leads.stream().map(LeadArea::idNumber).flatMap(Optional::stream).toList();
    var related =
        accounts.kinships(numbers).stream()
            .filter(kin -> kin.staffAccount() == actor.account())
            .map(Accounts.Kinship::idNumber)
            .collect(Collectors.toSet());
    return leads.stream()
        .filter(lead -> idNumber(lead).filter(related::contains).isEmpty())
        .toList();
  }

  /**
   * @throws Problem refused, when the number is the actor's own or that of a near relative
   */
  void demandUnrelated(Actor actor, String idNumber) {
    if (barred(Optional.of(idNumber).filter(it -> !it.isEmpty())).contains(actor.account())) {
      throw Problem.refused("lead.related");
    }
  }

  /**
   * Paths of the divisions whose leads this actor reads.
   *
   * @throws Problem not found, when there are none
   */
  List<String> readable(Actor actor) {
    var paths = paths(actor, Access.Act.VIEW_FILE).toList();
    if (paths.isEmpty()) {
      throw Problem.notFound();
    }
    return paths;
  }

  /**
   * Path of a place whose leads this actor reads.
   *
   * @throws Problem not found, when it is not in their area
   */
  String readable(Actor actor, DivisionCode place) {
    var path = divisions.find(place).map(Division::path).orElseThrow(Problem::notFound);
    access.demand(actor, Access.Act.VIEW_FILE, subject(path));
    return path;
  }

  /** Where this actor may file: the areas of the offices and the places right below. */
  List<Division> places(Actor actor) {
    return places(actor, Access.Act.FILE_ON_BEHALF);
  }

  /** Whose leads this actor reads: the areas of the offices and the places right below. */
  List<Division> readablePlaces(Actor actor) {
    return places(actor, Access.Act.VIEW_FILE);
  }

  private List<Division> places(Actor actor, Access.Act act) {
    return paths(actor, act)
        .flatMap(path -> divisions.at(path).stream())
        .flatMap(own -> Stream.concat(Stream.of(own), below(own)))
        .distinct()
        .toList();
  }

  /**
   * The place of a code, or one's own area for a blank one.
   *
   * @throws Problem not found, when it is not in this actor's area
   */
  Division place(Actor actor, String code) {
    var place = code.isEmpty() ? places(actor).stream().findFirst() : find(code);
    var found = place.filter(it -> it.to() == null).orElseThrow(Problem::notFound);
    access.demand(actor, Access.Act.FILE_ON_BEHALF, subject(found.path()));
    return found;
  }

  private Optional<Division> find(String code) {
    return code.matches("\\d{12}") ? divisions.find(new DivisionCode(code)) : Optional.empty();
  }

  private Stream<Division> below(Division own) {
    return divisions.children(Optional.of(own.code()), clock.today()).stream();
  }

  private Stream<String> paths(Actor actor, Access.Act act) {
    return actor.positions().stream()
        .map(Actor.Position::divisionPath)
        .filter(path -> !path.isEmpty() && access.may(actor, act, subject(path)))
        .distinct();
  }

  private Access.Subject subject(Lead lead) {
    return subject(lead.divisionPath(), barred(idNumber(lead)));
  }

  private Set<Long> barred(Optional<String> idNumber) {
    return accounts.kinships(idNumber.stream().toList()).stream()
        .map(Accounts.Kinship::staffAccount)
        .collect(Collectors.toSet());
  }

  private static Optional<String> idNumber(Lead lead) {
    return Optional.ofNullable(lead.idNumber()).map(Secret::value);
  }

  private static Access.Subject subject(String path) {
    return subject(path, Set.of());
  }

  private static Access.Subject subject(String path, Set<Long> barred) {
    return new Access.Subject(
        path, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), barred);
  }
}
