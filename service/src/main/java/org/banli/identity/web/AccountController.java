package org.banli.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.identity.signin.Credentials;
import org.banli.identity.signin.Kindred;
import org.banli.identity.signin.SignedIn;
import org.banli.platform.Problem;
import org.banli.vault.Masks;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: what is known, the password, and what staff declare of their relatives. */
@Controller
@RequestMapping("/my/account")
class AccountController {

  private final CurrentActor current;
  private final Accounts accounts;
  private final Credentials credentials;
  private final Kindred kindred;

  AccountController(
      CurrentActor current, Accounts accounts, Credentials credentials, Kindred kindred) {
    this.current = current;
    this.accounts = accounts;
    this.credentials = credentials;
    this.kindred = kindred;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String done,
      Model page) {
    if (done.matches("password.saved|kin.added|kin.removed")) {
      page.addAttribute("done", "identity." + done);
    }
    return page(page, person, Map.of());
  }

  @PostMapping("/password")
  String password(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String current,
      @RequestParam String password,
      @RequestParam String repeated,
      HttpServletResponse response,
      Model page) {
    Map<String, String> errors =
        password.equals(repeated)
            ? credentials.change(this.current.get(), person, current, password)
            : Map.of("repeated", "identity.error.repeated");
    return after(errors, "password.saved", person, response, page);
  }

  @PostMapping("/kin")
  String declare(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String name,
      @RequestParam String idNumber,
      @RequestParam String relation,
      HttpServletResponse response,
      Model page) {
    Map<String, String> errors = kindred.declare(staff(), name, idNumber, relation);
    return after(errors, "kin.added", person, response, page);
  }

  @PostMapping("/kin/{id}/remove")
  String remove(@PathVariable long id) {
    kindred.remove(staff(), id);
    return "redirect:/my/account?done=kin.removed";
  }

  private Actor staff() {
    Actor actor = current.get();
    if (actor.kind() != Actor.Kind.STAFF) {
      throw Problem.notFound();
    }
    return actor;
  }

  private String after(
      Map<String, String> errors,
      String done,
      SignedIn person,
      HttpServletResponse response,
      Model page) {
    if (errors.isEmpty()) {
      return "redirect:/my/account?done=" + done;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(page, person, errors);
  }

  private String page(Model page, SignedIn person, Map<String, String> errors) {
    Actor actor = current.get();
    var account = accounts.find(actor.account()).orElseThrow(Problem::notFound);
    page.addAttribute("errors", errors);
    page.addAttribute("byCode", person.byCode());
    page.addAttribute("name", Masks.name(actor.name()));
    account.idNumber().ifPresent(n -> page.addAttribute("idNumber", Masks.idNumber(n.value())));
    account.phone().ifPresent(p -> page.addAttribute("phone", Masks.phone(p.value())));
    page.addAttribute("kin", kindred.declaredBy(actor));
    return "identity/account";
  }
}
