package org.banli.applicant.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What can I apply for, and the guide of a matter, generated from its definition (R73). */
@Controller
class GuidePages {

  private final Catalogue catalogue;
  private final Drafts drafts;
  private final CurrentActor current;

  GuidePages(Catalogue catalogue, Drafts drafts, CurrentActor current) {
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.current = current;
  }

  @GetMapping("/")
  String list(@RequestParam(defaultValue = "") String q, Model model) {
    Map<String, List<Matter>> families = new LinkedHashMap<>();
    for (var matter : catalogue.open()) {
      if (matches(matter, q.strip())) {
        families.merge(matter.family().id(), List.of(matter), GuidePages::both);
      }
    }
    model.addAttribute("families", families.values().stream().map(Shelf::of).toList());
    model.addAttribute("q", q);
    model.addAttribute("unfinished", unfinished());
    return "applicant/matters";
  }

  @GetMapping("/matters/{id}")
  String guide(@PathVariable String id, Model model) {
    var matter = open(catalogue, id);
    model.addAttribute("matter", matter);
    model.addAttribute("asked", papers(matter, false));
    model.addAttribute("shared", papers(matter, true));
    model.addAttribute("prechecked", !matter.precheck().isEmpty());
    return "applicant/guide";
  }

  static Matter open(Catalogue catalogue, String id) {
    return catalogue.current(id).filter(Matter::open).orElseThrow(Problem::notFound);
  }

  private static List<Matter.Material> papers(Matter matter, boolean shared) {
    return matter.materials().stream().filter(it -> it.source().isPresent() == shared).toList();
  }

  private int unfinished() {
    return current
        .find()
        .filter(actor -> actor.kind() == Actor.Kind.APPLICANT)
        .map(actor -> drafts.of(actor).size())
        .orElse(0);
  }

  private static boolean matches(Matter matter, String q) {
    return q.isEmpty()
        || Stream.of(matter.name(), matter.summary(), matter.family().name(), matter.guide().who())
            .flatMap(text -> Stream.of(text.zh(), text.en()))
            .anyMatch(text -> lower(text).contains(lower(q)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static List<Matter> both(List<Matter> left, List<Matter> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }

  /** Matters of one family. */
  public record Shelf(Bilingual name, List<Matter> matters) {
    static Shelf of(List<Matter> matters) {
      return new Shelf(matters.get(0).family().name(), matters);
    }
  }
}
