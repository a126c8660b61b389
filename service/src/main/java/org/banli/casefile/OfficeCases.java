package org.banli.casefile;

import java.util.List;
import java.util.OptionalLong;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.matter.Matter;
import org.banli.matter.Opening;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.Routing;
import org.springframework.stereotype.Component;

/** Cases that an office opens of itself: who may, and which they are (R40, R75). */
@Component
public class OfficeCases {

  private static final int MOST = 200;

  private final LinkMapper rows;
  private final Access access;
  private final Routing routing;
  private final ApplicationClock clock;

  OfficeCases(LinkMapper rows, Access access, Routing routing, ApplicationClock clock) {
    this.rows = rows;
    this.access = access;
    this.routing = routing;
    this.clock = clock;
  }

  /** Whether staff of this actor's position open cases of the matter somewhere. */
  public boolean mayOpen(Actor actor, Matter matter) {
    return matter
        .opening()
        .initiated()
        .filter(rule -> access.may(actor, Access.Act.OPEN, at("", rule)))
        .isPresent();
  }

  /** Whether they do so for a place. */
  public boolean mayOpen(Actor actor, Matter matter, String divisionPath) {
    return matter
        .opening()
        .initiated()
        .filter(rule -> access.may(actor, Access.Act.OPEN, at(divisionPath, rule)))
        .isPresent();
  }

  /** The office that opened a case; empty for applications. */
  public OptionalLong office(CaseNo no) {
    return rows.office(no.value()).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  /** Cases that the offices of this actor's positions opened, newest first. */
  public List<CaseFile> of(Actor actor) {
    return actor.positions().stream()
        .map(Actor.Position::office)
        .distinct()
        .flatMap(office -> rows.ofOffice(office, MOST).stream())
        .map(CaseRow::file)
        .toList();
  }

  /** The office that opens a case there: the actor's own, or the one in charge for the house. */
  long office(Actor actor, Matter matter, Division place) {
    var rule = matter.opening().initiated().orElseThrow(Problem::notFound);
    if (actor.kind() == Actor.Kind.SYSTEM) {
      return routing
          .route(place.code(), rule.level(), rule.role(), clock.today())
          .map(route -> route.office().id())
          .orElseThrow(() -> Problem.refused("casefile.open.elsewhere"));
    }
    return actor.positions().stream()
        .filter(it -> (it.level() + "/" + it.role()).equals(rule.position()))
        .filter(it -> place.path().startsWith(it.divisionPath()))
        .map(Actor.Position::office)
        .findFirst()
        .orElseThrow(() -> Problem.refused("casefile.open.elsewhere"));
  }

  void keep(CaseNo no, long office) {
    rows.insertOffice(no.value(), office);
  }

  private static Access.Subject at(String divisionPath, Opening.Initiated rule) {
    return new Access.Subject(
        divisionPath,
        OptionalLong.empty(),
        OptionalLong.empty(),
        java.util.Optional.of(rule.position()),
        java.util.Set.of());
  }
}
