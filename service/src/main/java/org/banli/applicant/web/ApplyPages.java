package org.banli.applicant.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Drafts;
import org.banli.casefile.Drafts.Draft;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
  String apply(@PathVariable String matter, Model model) {
    var actor = current.get();
    var found = GuidePages.open(catalogue, matter);
    if (actor.kind() == Actor.Kind.STAFF) {
      return "redirect:/on-behalf?matter=" + matter;
    }
    var open = open(actor, matter);
    var begun = begun(actor, matter);
    if (open.isEmpty() && begun.isEmpty()) {
      return "redirect:/drafts/" + drafts.open(actor, found.ref(), Map.of(), Optional.empty()).id();
    }
    model.addAttribute("matter", found);
    model.addAttribute("open", open);
    model.addAttribute("begun", begun);
    return "applicant/begun";
  }

  /** Starts afresh although a draft exists; the old draft stays. */
  @PostMapping("/apply/{matter}")
  String afresh(@PathVariable String matter) {
    var found = GuidePages.open(catalogue, matter);
    var draft = drafts.open(current.get(), found.ref(), Map.of(), Optional.empty());
    return "redirect:/drafts/" + draft.id();
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
