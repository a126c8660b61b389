package org.banli.applicant.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Drafts;
import org.banli.casefile.Drafts.Person;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.platform.IdNumber;
import org.banli.vault.Masks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A village worker or a township clerk files for a person (R22, R68, rules A.1 1b). */
@Controller
class OnBehalfPages {

  private final CurrentActor current;
  private final Access access;
  private final Catalogue catalogue;
  private final Drafts drafts;
  private final CaseFiles cases;
  private final MyDraftPages begun;

  OnBehalfPages(
      CurrentActor current,
      Access access,
      Catalogue catalogue,
      Drafts drafts,
      CaseFiles cases,
      MyDraftPages begun) {
    this.current = current;
    this.access = access;
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.cases = cases;
    this.begun = begun;
  }

  @GetMapping("/on-behalf")
  String list(@RequestParam(defaultValue = "") String matter, Model model) {
    return page(helper(), new Asked(matter, "", "", ""), List.of(), model);
  }

  @PostMapping("/on-behalf")
  String open(
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String idNumber,
      @RequestParam(defaultValue = "") String phone,
      HttpServletResponse response,
      Model model) {
    var actor = helper();
    var asked =
        new Asked(matter, name.strip(), idNumber.strip().toUpperCase(Locale.ROOT), phone.strip());
    var wrong = wrong(asked);
    if (!wrong.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(actor, asked, wrong, model);
    }
    var found = GuidePages.open(catalogue, matter);
    var person = new Person(asked.name(), asked.idNumber(), asked.phone());
    var draft = drafts.open(actor, found.ref(), Map.of(), Optional.of(person));
    return "redirect:/drafts/" + draft.id();
  }

  private Actor helper() {
    var actor = current.get();
    access.demand(actor, Access.Act.FILE_ON_BEHALF, Access.Subject.NONE);
    return actor;
  }

  private String page(Actor actor, Asked asked, List<String> wrong, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("wrong", wrong);
    model.addAttribute("matters", catalogue.open());
    model.addAttribute(
        "drafts", begun.begun(actor).stream().filter(it -> !it.draft().initiated()).toList());
    model.addAttribute("filed", cases.filedBy(actor).stream().map(this::filed).toList());
    return "applicant/on-behalf";
  }

  private Filed filed(org.banli.casefile.CaseFile file) {
    return new Filed(file, catalogue.get(file.matter()).name(), Masks.name(file.name().value()));
  }

  /** Names of the fields that are wrong; each has its message. */
  private List<String> wrong(Asked asked) {
    List<String> wrong = new ArrayList<>();
    if (catalogue.current(asked.matter()).filter(it -> it.open()).isEmpty()) {
      wrong.add("matter");
    }
    if (asked.name().isEmpty() || asked.name().codePointCount(0, asked.name().length()) > 50) {
      wrong.add("name");
    }
    if (IdNumber.parse(asked.idNumber()).isEmpty()) {
      wrong.add("idNumber");
    }
    if (!asked.phone().matches("1\\d{10}")) {
      wrong.add("phone");
    }
    return wrong;
  }

  /** What the helper typed. */
  public record Asked(String matter, String name, String idNumber, String phone) {}

  /** A case filed for somebody, as listed. */
  public record Filed(
      org.banli.casefile.CaseFile file, org.banli.platform.Bilingual matter, String person) {}
}
