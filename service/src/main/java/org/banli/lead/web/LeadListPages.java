package org.banli.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.lead.Lead;
import org.banli.lead.Leads;
import org.banli.lead.NewLead;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /leads}: what is to be visited, the figures, and a new lead (R22). */
@Controller
class LeadListPages {

  private final CurrentActor current;
  private final Leads leads;
  private final LeadDesk desk;

  LeadListPages(CurrentActor current, Leads leads, LeadDesk desk) {
    this.current = current;
    this.leads = leads;
    this.desk = desk;
  }

  @GetMapping("/leads")
  String list(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "0") long after,
      Model page) {
    var actor = current.get();
    var shown = state(state);
    var found = leads.list(actor, new Leads.Filter(shown, code(place)), after);
    page.addAttribute("state", shown.name().toLowerCase(Locale.ROOT));
    page.addAttribute("place", place);
    page.addAttribute("places", desk.filter(leads.readablePlaces(actor), code(place)));
    page.addAttribute("lines", desk.lines(found.leads()));
    page.addAttribute("next", found.next().orElse(0));
    page.addAttribute("paged", after > 0);
    page.addAttribute("summary", leads.summary(actor));
    page.addAttribute("files", !leads.places(actor).isEmpty());
    return "lead/leads";
  }

  @GetMapping("/leads/new")
  String blank(Model page) {
    return form(current.get(), NewLead.BLANK, List.of(), page);
  }

  @PostMapping("/leads")
  String file(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String idNumber,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String situation,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "false") boolean anyway,
      HttpServletResponse response,
      Model page) {
    var actor = current.get();
    var typed = new NewLead(name, phone, idNumber, place, situation, source);
    try {
      return "redirect:/leads/" + leads.file(actor, typed, anyway).id();
    } catch (Leads.Incomplete wrong) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(actor, typed, wrong.fields(), page);
    } catch (Problem known) {
      if (known.kind() != Problem.Kind.REFUSED) {
        throw known;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute(known.key().equals("lead.known") ? "known" : "related", true);
      return form(actor, typed, List.of(), page);
    }
  }

  private String form(Actor actor, NewLead typed, List<String> wrong, Model page) {
    var places = leads.places(actor);
    if (places.isEmpty()) {
      throw Problem.notFound();
    }
    page.addAttribute("typed", typed);
    page.addAttribute("wrong", wrong);
    page.addAttribute("places", places);
    page.addAttribute("sources", List.of(Lead.Source.values()).stream().map(Enum::name).toList());
    return "lead/new";
  }

  private static Optional<DivisionCode> code(String place) {
    return Optional.of(place).filter(it -> it.matches("\\d{12}")).map(DivisionCode::new);
  }

  private static Lead.State state(String text) {
    return List.of(Lead.State.values()).stream()
        .filter(state -> state.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(Lead.State.OPEN);
  }
}
