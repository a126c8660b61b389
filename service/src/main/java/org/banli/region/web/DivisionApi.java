package org.banli.region.web;

import java.util.List;
import java.util.Optional;
import org.banli.platform.ApplicationClock;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Divisions level by level; public, as the code list is. */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionApi {

  private final Divisions divisions;
  private final ApplicationClock clock;

  DivisionApi(Divisions divisions, ApplicationClock clock) {
    this.divisions = divisions;
    this.clock = clock;
  }

  /** Children of a division, or the provinces. */
  @GetMapping
  List<Choice> children(@RequestParam Optional<DivisionCode> parent) {
    return divisions.children(parent, clock.today()).stream().map(Choice::of).toList();
  }

  record Choice(String code, String name, String level) {
    static Choice of(Division division) {
      return new Choice(division.code().value(), division.name(), division.level());
    }
  }
}
