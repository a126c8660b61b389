package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.banli.identity.signin.Credentials;
import org.banli.identity.signin.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last step of staff whose password an administrator has seen: choosing one's own. */
@Controller
@RequestMapping("/sign-in/new-password")
class NewPasswordController {

  private static final String PAGE = "identity/new-password";
  private static final String START = "redirect:/sign-in?by=staff";

  private final Credentials credentials;
  private final SignIn signIn;
  private final Pending pending;
  private final Entrance entrance;

  NewPasswordController(
      Credentials credentials, SignIn signIn, Pending pending, Entrance entrance) {
    this.credentials = credentials;
    this.signIn = signIn;
    this.pending = pending;
    this.entrance = entrance;
  }

  @GetMapping
  String show(HttpSession session, Model page) {
    page.addAttribute("errors", Map.of());
    return pending.renewal(session).isPresent() ? PAGE : START;
  }

  @PostMapping
  String take(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String repeated,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    Optional<Pending.Renewal> waiting = pending.renewal(request.getSession());
    if (waiting.isEmpty()) {
      return START;
    }
    Pending.Renewal renewal = waiting.get();
    Map<String, String> errors =
        password.equals(repeated)
            ? credentials.renew(renewal.account(), password)
            : Map.of("repeated", "identity.error.repeated");
    if (errors.isEmpty()) {
      pending.forget(request.getSession(), Pending.Renewal.class);
      return entrance.enter(signIn.proven(renewal.account()), renewal.to(), request, response);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.addAttribute("errors", errors);
    return PAGE;
  }
}
