package org.banli.lead.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.lead.Lead;
import org.banli.lead.Leads;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.stereotype.Component;

/** Leads with the names of places and people, for pages and programs alike. */
@Component
class LeadDesk {

  private final Leads leads;
  private final Divisions divisions;
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final ApplicationClock clock;

  LeadDesk(
      Leads leads,
      Divisions divisions,
      Accounts accounts,
      Catalogue catalogue,
      ApplicationClock clock) {
    this.leads = leads;
    this.divisions = divisions;
    this.accounts = accounts;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  LeadView view(Actor actor, Lead lead) {
    var filedBy = accounts.find(lead.filedBy()).map(it -> it.name().value()).orElse("—");
    var place = divisions.fullName(new DivisionCode(lead.place()));
    return LeadView.of(lead, place, filedBy, leads.mayWork(actor, lead));
  }

  List<LeadView.Line> lines(List<Lead> of) {
    Map<String, String> places = new HashMap<>();
    return of.stream()
        .map(lead -> LeadView.Line.of(lead, places.computeIfAbsent(lead.place(), this::place)))
        .toList();
  }

  /** Places to choose from; a chosen one with what lies right below it. */
  List<Division> filter(List<Division> own, Optional<DivisionCode> chosen) {
    var near =
        chosen
            .flatMap(divisions::find)
            .map(
                place ->
                    Stream.concat(
                        Stream.of(place),
                        divisions.children(Optional.of(place.code()), clock.today()).stream()))
            .orElseGet(Stream::empty);
    return Stream.concat(own.stream(), near).distinct().toList();
  }

  /** Matters for which somebody can apply today. */
  List<Matter> matters() {
    return catalogue.open();
  }

  /**
   * @throws Leads.Incomplete when nobody can apply for it today
   */
  MatterRef matter(String id) {
    return catalogue
        .current(id)
        .filter(Matter::open)
        .map(Matter::ref)
        .orElseThrow(() -> Leads.Incomplete.of("matter"));
  }

  /** Short, for a list: with the township's name before a village's. */
  private String place(String code) {
    var own = divisions.find(new DivisionCode(code));
    var above =
        own.filter(it -> it.level().equals("village"))
            .flatMap(it -> Optional.ofNullable(it.parent()))
            .flatMap(divisions::find);
    return above.map(Division::name).orElse("") + own.map(Division::name).orElse(code);
  }
}
