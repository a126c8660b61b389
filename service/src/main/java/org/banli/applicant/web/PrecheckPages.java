package org.banli.applicant.web;

import java.util.Map;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@link Precheck} as a page. */
@Controller
class PrecheckPages {

  private final Catalogue catalogue;
  private final Precheck precheck;

  PrecheckPages(Catalogue catalogue, Precheck precheck) {
    this.catalogue = catalogue;
    this.precheck = precheck;
  }

  @GetMapping("/matters/{id}/precheck")
  String ask(@PathVariable String id, Model model) {
    return page(GuidePages.open(catalogue, id), Map.of(), model);
  }

  @PostMapping("/matters/{id}/precheck")
  String answer(@PathVariable String id, @RequestParam Map<String, String> answers, Model model) {
    var matter = GuidePages.open(catalogue, id);
    var finding = precheck.of(matter, answers);
    model.addAttribute("stops", finding.stops());
    model.addAttribute("complete", finding.complete());
    model.addAttribute("others", finding.others());
    model.addAttribute("answered", true);
    return page(matter, finding.given(), model);
  }

  private static String page(Matter matter, Map<String, String> given, Model model) {
    model.addAttribute("matter", matter);
    model.addAttribute("given", given);
    return "applicant/precheck";
  }
}
