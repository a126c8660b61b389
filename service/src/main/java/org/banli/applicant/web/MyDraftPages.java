package org.banli.applicant.web;

import java.util.List;
import org.banli.casefile.Drafts;
import org.banli.casefile.Drafts.Draft;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.matter.Matter;
import org.banli.vault.Masks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Applications begun and not yet sent. */
@Controller
class MyDraftPages {

  private final CurrentActor current;
  private final Drafts drafts;
  private final Questions questions;

  MyDraftPages(CurrentActor current, Drafts drafts, Questions questions) {
    this.current = current;
    this.drafts = drafts;
    this.questions = questions;
  }

  @GetMapping("/my/drafts")
  String list(Model model) {
    model.addAttribute("drafts", begun(current.get()));
    return "applicant/drafts";
  }

  @GetMapping("/drafts/{id}/discard")
  String ask(@PathVariable String id, Model model) {
    model.addAttribute("begun", begun(drafts.get(current.get(), id)));
    return "applicant/discard";
  }

  @PostMapping("/drafts/{id}/discard")
  String discard(@PathVariable String id) {
    var actor = current.get();
    boolean initiated = drafts.get(actor, id).initiated();
    drafts.discard(actor, id);
    if (initiated) {
      return "redirect:/office-cases";
    }
    return actor.kind() == Actor.Kind.STAFF ? "redirect:/on-behalf" : "redirect:/my/drafts";
  }

  List<Begun> begun(Actor actor) {
    return drafts.of(actor).stream().map(this::begun).toList();
  }

  private Begun begun(Draft draft) {
    var person = draft.onBehalf().map(it -> Masks.name(it.name())).orElse("");
    return new Begun(draft, questions.matter(draft), person);
  }

  /** A draft as listed; {@code person} masked, blank when it is one's own. */
  public record Begun(Draft draft, Matter matter, String person) {}
}
