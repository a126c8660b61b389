package org.banli.lead;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.stereotype.Component;

/**
 * Which leads are whose, by the one decision point: who may file for others in a place works on its
 * leads, who reads the cases of a place reads its leads.
 */
@Component
class LeadArea {

  private final Access access;
  private final Divisions divisions;
  private final ApplicationClock clock;

  LeadArea(Access access, Divisions divisions, ApplicationClock clock) {
    this.access = access;
    this.divisions = divisions;
    this.clock = clock;
  }

  void demandRead(Actor actor, Lead lead) {
    access.demand(actor, Access.Act.VIEW_FILE, subject(lead.divisionPath()));
  }

  void demandWork(Actor actor, Lead lead) {
    access.demand(actor, Access.Act.FILE_ON_BEHALF, subject(lead.divisionPath()));
  }

  boolean mayWork(Actor actor, Lead lead) {
    return access.may(actor, Access.Act.FILE_ON_BEHALF, subject(lead.divisionPath()));
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

  /** Where this actor may file: the areas of the offices and the places right below. */
  List<Division> places(Actor actor) {
    return paths(actor, Access.Act.FILE_ON_BEHALF)
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

  private static Access.Subject subject(String path) {
    return new Access.Subject(
        path, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Set.of());
  }
}
