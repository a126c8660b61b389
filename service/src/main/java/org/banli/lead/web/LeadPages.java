package org.banli.lead.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.lead.Lead;
import org.banli.lead.Leads;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One lead: its first visit, its way into an application, its end (R22). */
@Controller
class LeadPages {

  private final CurrentActor current;
  private final Leads leads;
  private final LeadDesk desk;
  private final Drafts drafts;
  private final CaseFiles cases;
  private final Access access;
  private final ApplicationClock clock;

  LeadPages(
      CurrentActor current,
      Leads leads,
      LeadDesk desk,
      Drafts drafts,
      CaseFiles cases,
      Access access,
      ApplicationClock clock) {
    this.current = current;
    this.leads = leads;
    this.desk = desk;
    this.drafts = drafts;
    this.cases = cases;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/leads/{id}")
  ModelAndView show(@PathVariable long id) {
    return draw(current.get(), id, Map.of(), List.of());
  }

  @PostMapping("/leads/{id}/visit")
  ModelAndView visit(
      @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> typed) {
    var visit =
        new Leads.Visit(time(typed.getOrDefault("at", "")), typed.getOrDefault("visitNote", ""));
    return attempt(id, typed, actor -> back(leads.visit(actor, id, version, visit)));
  }

  @PostMapping("/leads/{id}/convert")
  ModelAndView convert(
      @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> typed) {
    var missing =
        new Leads.Missing(typed.getOrDefault("idNumber", ""), typed.getOrDefault("phone", ""));
    return attempt(
        id,
        typed,
        actor -> {
          var matter = desk.matter(typed.getOrDefault("matter", ""));
          return "redirect:/drafts/" + leads.convert(actor, id, version, matter, missing);
        });
  }

  @PostMapping("/leads/{id}/close")
  ModelAndView close(
      @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> typed) {
    var closing =
        new Leads.Closing(typed.getOrDefault("reason", ""), typed.getOrDefault("closingNote", ""));
    return attempt(id, typed, actor -> back(leads.close(actor, id, version, closing)));
  }

  /** What was typed stays on the page, whatever was wrong and whoever was first. */
  private ModelAndView attempt(long id, Map<String, String> typed, Function<Actor, String> doing) {
    var actor = current.get();
    try {
      return new ModelAndView(doing.apply(actor));
    } catch (Leads.Incomplete wrong) {
      var page = draw(actor, id, typed, wrong.fields());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.NOT_FOUND) {
        throw problem;
      }
      boolean stale = problem.kind() == Problem.Kind.STALE;
      var page = draw(actor, id, typed, List.of());
      page.setStatus(stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject("problem", problem.key());
      page.addObject("who", stale ? problem.arguments()[0] : "");
      return page;
    }
  }

  private ModelAndView draw(Actor actor, long id, Map<String, String> typed, List<String> wrong) {
    var lead = desk.view(actor, leads.get(actor, id));
    return new ModelAndView("lead/lead")
        .addObject("lead", lead)
        .addObject("typed", typed)
        .addObject("wrong", wrong)
        .addObject("matters", desk.matters())
        .addObject("reasons", List.of(Lead.Reason.values()).stream().map(Enum::name).toList())
        .addObject("nowHere", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES))
        .addObject("draftOpens", lead.draft().filter(it -> owns(actor, it)).isPresent())
        .addObject("caseOpens", lead.caseNo().filter(no -> reads(actor, no)).isPresent());
  }

  private boolean owns(Actor actor, String draft) {
    return drafts.of(actor).stream().anyMatch(it -> it.id().equals(draft));
  }

  private boolean reads(Actor actor, String no) {
    return cases
        .find(new CaseNo(no))
        .filter(file -> access.may(actor, Access.Act.VIEW_FILE, cases.subject(file)))
        .isPresent();
  }

  private static String back(Lead lead) {
    return "redirect:/leads/" + lead.id();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(ApplicationClock.ZONE).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
