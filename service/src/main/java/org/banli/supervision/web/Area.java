package org.banli.supervision.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.supervision.Administration;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Where in their area an administrator looks: a division, the way down to it, and its children. */
@Component
class Area {

  private final CurrentActor actor;
  private final Administration administration;
  private final Divisions divisions;
  private final ApplicationClock clock;

  Area(
      CurrentActor actor,
      Administration administration,
      Divisions divisions,
      ApplicationClock clock) {
    this.actor = actor;
    this.administration = administration;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** The division asked for, or the top of the administrator's own area. */
  Division show(Optional<DivisionCode> asked, ModelMap page) {
    Division place = administration.area(actor.get(), asked.orElseGet(this::top));
    page.addAttribute("place", place);
    page.addAttribute("above", above(place));
    page.addAttribute("below", divisions.children(Optional.of(place.code()), clock.today()));
    page.addAttribute("today", clock.today().toString());
    return place;
  }

  DivisionCode top() {
    return actor.get().positions().stream()
        .filter(position -> position.role().equals("administrator"))
        .map(Actor.Position::divisionPath)
        .findFirst()
        .map(path -> new DivisionCode(path.replaceAll(".*?(\\d{12})/$", "$1")))
        .orElseThrow(Problem::notFound);
  }

  /** From the top of the own area down, without the place itself. */
  private List<Division> above(Division place) {
    String own = top().value();
    return Arrays.stream(place.path().split("/"))
        .filter(code -> !code.isEmpty())
        .dropWhile(code -> !code.equals(own))
        .filter(code -> !code.equals(place.code().value()))
        .map(code -> divisions.find(new DivisionCode(code)).orElseThrow(Problem::notFound))
        .toList();
  }
}
