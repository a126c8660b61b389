package org.banli.applicant.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.Drafts.Draft;
import org.banli.casefile.Drafts.Signing;
import org.banli.form.Drawing;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.matter.Matter;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Check your answers, sign, send. */
@Controller
class SigningPages {

  private final CurrentActor current;
  private final Drafts drafts;
  private final Questions questions;
  private final MissingPapers missing;
  private final Signatures signatures;
  private final MessageSource messages;

  SigningPages(
      CurrentActor current,
      Drafts drafts,
      Questions questions,
      MissingPapers missing,
      Signatures signatures,
      MessageSource messages) {
    this.current = current;
    this.drafts = drafts;
    this.questions = questions;
    this.missing = missing;
    this.signatures = signatures;
    this.messages = messages;
  }

  @GetMapping("/drafts/{id}/check")
  String check(@PathVariable String id, Locale locale, Model model) {
    var actor = current.get();
    if (drafts.submittedAs(actor, id).isPresent()) {
      return "redirect:/drafts/" + id;
    }
    var draft = drafts.get(actor, id);
    var checked = questions.check(draft, Optional.empty(), draft.answers());
    var view =
        questions.draw(
            draft, Optional.empty(), draft.answers(), checked.defects(), Optional.empty(), locale);
    model.addAttribute("view", view);
    model.addAttribute("wrong", Wrong.of(view));
    model.addAttribute("missing", missing.of(draft));
    return show(draft, locale, model, "applicant/check");
  }

  @GetMapping("/drafts/{id}/sign")
  String sign(@PathVariable String id, Locale locale, Model model) {
    var actor = current.get();
    if (drafts.submittedAs(actor, id).isPresent()) {
      return "redirect:/drafts/" + id;
    }
    var draft = drafts.get(actor, id);
    return questions.check(draft, Optional.empty(), draft.answers()).ok()
        ? show(draft, locale, model, "applicant/sign")
        : "redirect:/drafts/" + id + "/check";
  }

  @PostMapping("/drafts/{id}/sign")
  String submit(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var actor = current.get();
    var before = drafts.submittedAs(actor, id);
    if (before.isPresent()) {
      return submitted(before.get());
    }
    try {
      demandPromise(request);
      return submitted(drafts.submit(actor, id, signing(actor, request)));
    } catch (Problem refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return again(actor, id, refused, locale, model);
    }
  }

  private String again(Actor actor, String id, Problem refused, Locale locale, Model model) {
    if (refused.kind() == Problem.Kind.NOT_FOUND) {
      throw refused;
    }
    model.addAttribute("refused", refused.key());
    model.addAttribute("refusedWith", List.of(refused.arguments()));
    return show(drafts.get(actor, id), locale, model, "applicant/sign");
  }

  private String show(Draft draft, Locale locale, Model model, String page) {
    var matter = questions.matter(draft);
    int pages = questions.shown(draft, draft.answers()).size();
    model.addAttribute("draft", draft);
    model.addAttribute("matter", matter);
    model.addAttribute("signature", pad("signature", locale));
    model.addAttribute("consent", pad("consent", locale));
    var authorises = matter.checks().values().stream().anyMatch(Matter.CheckRule::consent);
    model.addAttribute("authorises", authorises);
    model.addAttribute("pages", pages);
    return page;
  }

  private Drawing.Item pad(String name, Locale locale) {
    var label = messages.getMessage("applicant.sign." + name, null, name, locale);
    var hint = messages.getMessage("applicant.sign." + name + ".hint", null, "", locale);
    return SignatureField.of(
        name, Objects.requireNonNullElse(label, name), Objects.requireNonNullElse(hint, ""), "");
  }

  private static void demandPromise(HttpServletRequest request) {
    if (!"true".equals(request.getParameter("promise"))) {
      throw Problem.refused("applicant.sign.promise.missing");
    }
  }

  private Signing signing(Actor actor, HttpServletRequest request) {
    return new Signing(
        signatures.read(request, "signature").orElse(""),
        signatures.read(request, "consent"),
        filed(actor));
  }

  private static DivisionCode filed(Actor actor) {
    return actor.positions().stream()
        .map(position -> position.divisionPath().replaceAll(".*?(\\d{12})/?$", "$1"))
        .filter(code -> code.matches("\\d{12}"))
        .findFirst()
        .map(DivisionCode::new)
        .orElse(Drafts.ONLINE);
  }

  private static String submitted(CaseNo no) {
    return "redirect:/my/cases/" + no + "/submitted";
  }
}
