package org.banli.applicant.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Drafts;
import org.banli.casefile.Drafts.Draft;
import org.banli.casefile.Origin;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins an application, or leads back to the one already begun. */
@Controller
class ApplyPages {

  private final CurrentActor current;
  private final Catalogue catalogue;
  private final Drafts drafts;
  private final CaseFiles cases;

  ApplyPages(CurrentActor current, Catalogue catalogue, Drafts drafts, CaseFiles cases) {
    this.current = current;
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.cases = cases;
  }

  @GetMapping("/apply/{matter}")
  String apply(
      @PathVariable String matter, @RequestParam(defaultValue = "") String about, Model model) {
    var actor = current.get();
    var found = GuidePages.open(catalogue, matter);
    if (actor.kind() == Actor.Kind.STAFF) {
      return "redirect:/on-behalf?matter=" + matter;
    }
    var open = open(actor, matter);
    var begun = begun(actor, matter);
    if (open.isEmpty() && begun.isEmpty()) {
      return "redirect:/drafts/" + begin(actor, found, about).id();
    }
    model.addAttribute("about", about);
    model.addAttribute("matter", found);
    model.addAttribute("open", open);
    model.addAttribute("begun", begun);
    return "applicant/begun";
  }

  /** Starts afresh although a draft exists; the old draft stays. */
  @PostMapping("/apply/{matter}")
  String afresh(@PathVariable String matter, @RequestParam(defaultValue = "") String about) {
    var found = GuidePages.open(catalogue, matter);
    return "redirect:/drafts/" + begin(current.get(), found, about).id();
  }

  /** About an ended case or a register entry of one's own, where the address names it. */
  private Draft begin(Actor actor, Matter matter, String about) {
    if (about.isEmpty() && matter.opening().about().isEmpty()) {
      return drafts.open(actor, matter.ref(), Map.of(), Optional.empty());
    }
    Optional<Origin> origin =
        about.isEmpty()
            ? Optional.empty()
            : Optional.of(Origin.parse(about).orElseThrow(Problem::notFound));
    return drafts.open(actor, matter.ref(), Optional.empty(), origin);
  }

  private List<CaseFile> open(Actor actor, String matter) {
    return cases.ofApplicant(actor.account()).stream()
        .filter(file -> file.matter().id().equals(matter))
        .filter(file -> file.state() != CaseFile.State.ENDED)
        .toList();
  }

  private List<Draft> begun(Actor actor, String matter) {
    return drafts.of(actor).stream().filter(draft -> draft.matter().id().equals(matter)).toList();
  }
}
