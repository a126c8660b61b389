package org.banli.office.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.OfficeCases;
import org.banli.casefile.Origin;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.office.Campaigns;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /office-cases}: what my office may open of itself, and what it has opened (R40, R75). */
@Controller
class OfficeCasePages {

  private final CurrentActor current;
  private final Catalogue catalogue;
  private final OfficeCases offices;
  private final Drafts drafts;
  private final CaseFiles cases;
  private final Campaigns campaigns;

  OfficeCasePages(
      CurrentActor current,
      Catalogue catalogue,
      OfficeCases offices,
      Drafts drafts,
      CaseFiles cases,
      Campaigns campaigns) {
    this.current = current;
    this.catalogue = catalogue;
    this.offices = offices;
    this.drafts = drafts;
    this.cases = cases;
    this.campaigns = campaigns;
  }

  @GetMapping("/office-cases")
  String list(Model model) {
    var actor = current.get();
    model.addAttribute("matters", openable(actor));
    model.addAttribute("campaigns", campaigns.startable(actor));
    model.addAttribute("drafts", begun(actor));
    model.addAttribute("cases", offices.of(actor).stream().map(this::line).toList());
    return "office/cases";
  }

  /** Asks before anything is opened; {@code about} is a case number or that of an entry. */
  @GetMapping("/office-cases/new")
  String ask(
      @RequestParam String matter, @RequestParam(defaultValue = "") String about, Model model) {
    return ask(found(current.get(), matter), about, model);
  }

  private String ask(Matter matter, String about, Model model) {
    model.addAttribute("matter", matter);
    model.addAttribute("about", about);
    model.addAttribute("rule", matter.opening().about().orElse(null));
    return "office/new";
  }

  @PostMapping("/office-cases/new")
  String open(
      @RequestParam String matter,
      @RequestParam(defaultValue = "") String about,
      HttpServletResponse response,
      Model model) {
    var actor = current.get();
    var found = found(actor, matter);
    try {
      var origin = origin(about.strip());
      return "redirect:/drafts/" + drafts.open(actor, found.ref(), Optional.empty(), origin).id();
    } catch (Problem refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", key(refused));
      model.addAttribute("refusedWith", List.of(refused.arguments()));
      return ask(found, about, model);
    }
  }

  @GetMapping("/office-cases/{no}/withdraw")
  String askWithdrawal(@PathVariable CaseNo no, Model model) {
    model.addAttribute("one", line(own(no)));
    return "office/withdraw";
  }

  @PostMapping("/office-cases/{no}/withdraw")
  String withdraw(
      @PathVariable CaseNo no,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model model) {
    own(no);
    try {
      if (reason.isBlank()) {
        throw Problem.refused("office.withdraw.reason.missing");
      }
      cases.withdraw(current.get(), no, reason.strip());
      return "redirect:/cases/" + no;
    } catch (Problem refused) {
      if (refused.kind() != Problem.Kind.REFUSED) {
        throw refused;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", refused.key());
      model.addAttribute("typed", reason);
      return askWithdrawal(no, model);
    }
  }

  private CaseFile own(CaseNo no) {
    var file = cases.get(no);
    boolean mine =
        offices.mayOpen(current.get(), catalogue.get(file.matter()), file.divisionPath());
    if (!mine || offices.office(no).isEmpty()) {
      throw Problem.notFound();
    }
    return file;
  }

  private Matter found(Actor actor, String id) {
    return catalogue
        .current(id)
        .filter(matter -> offices.mayOpen(actor, matter))
        .orElseThrow(Problem::notFound);
  }

  private static Optional<Origin> origin(String about) {
    if (about.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Origin.parse(about).orElseThrow(() -> Problem.refused("office.about.unknown")));
  }

  private static String key(Problem problem) {
    return problem.kind() == Problem.Kind.NOT_FOUND ? "office.about.unknown" : problem.key();
  }

  private List<Matter> openable(Actor actor) {
    return catalogue.current().stream().filter(matter -> offices.mayOpen(actor, matter)).toList();
  }

  private List<Begun> begun(Actor actor) {
    var begun = new ArrayList<Begun>();
    for (var draft : drafts.of(actor)) {
      if (draft.initiated()) {
        begun.add(new Begun(draft, catalogue.get(draft.matter()).name()));
      }
    }
    return begun;
  }

  private Line line(CaseFile file) {
    var matter = catalogue.get(file.matter());
    var outcome = file.outcome().map(matter.outcomes()::get).map(Matter.OutcomeRule::name);
    return new Line(file, matter.name(), outcome.orElse(null));
  }

  /** A case begun and not yet opened. */
  public record Begun(Drafts.Draft draft, Bilingual matter) {}

  /** A case as listed. */
  public record Line(
      CaseFile file, Bilingual matter, @org.jspecify.annotations.Nullable Bilingual outcome) {}
}
