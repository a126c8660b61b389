package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.banli.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives back the form that a lost session or a stale page interrupted. */
@Controller
class AgainController {

  private final KeptForms kept;
  private final Browser browser;
  private final CurrentActor actor;

  AgainController(KeptForms kept, Browser browser, CurrentActor actor) {
    this.kept = kept;
    this.browser = browser;
    this.actor = actor;
  }

  @GetMapping("/sign-in/again")
  String show(HttpServletRequest request, Model page) {
    Optional<KeptForm> form = kept.find(request.getSession()).map(this::ofThisPerson);
    if (form.isEmpty()) {
      return "redirect:/";
    }
    page.addAttribute("form", form.get());
    return "identity/again";
  }

  @PostMapping("/sign-in/again/forget")
  String forget(HttpServletRequest request) {
    Optional<KeptForm> form = kept.find(request.getSession()).map(this::ofThisPerson);
    kept.forget(request.getSession());
    return "redirect:" + form.map(KeptForm::back).orElse("/");
  }

  /** Somebody else's content is not shown; they only go on. */
  private KeptForm ofThisPerson(KeptForm form) {
    boolean theirs =
        actor
            .find()
            .map(a -> browser.belongsTo(form.person(), a.account()))
            .orElse(form.person().isEmpty());
    return theirs ? form : new KeptForm("", "/", "", java.util.Map.of());
  }
}
