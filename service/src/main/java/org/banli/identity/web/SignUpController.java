package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.identity.signin.Passwords;
import org.banli.identity.signin.SignIn;
import org.banli.identity.signin.SignUp;
import org.banli.identity.signin.SmsCodes;
import org.banli.platform.ApplicationClock;
import org.banli.platform.IdNumber;
import org.banli.platform.Problem;
import org.banli.vault.Masks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening an account: who, then the code sent to the phone and a password. */
@Controller
@RequestMapping("/sign-up")
class SignUpController {

  private final SignUp signUp;
  private final SignIn signIn;
  private final SmsCodes codes;
  private final CodeMessages sender;
  private final Passwords passwords;
  private final Pending pending;
  private final Entrance entrance;
  private final ApplicationClock clock;

  SignUpController(
      SignUp signUp,
      SignIn signIn,
      SmsCodes codes,
      CodeMessages sender,
      Passwords passwords,
      Pending pending,
      Entrance entrance,
      ApplicationClock clock) {
    this.signUp = signUp;
    this.signIn = signIn;
    this.codes = codes;
    this.sender = sender;
    this.passwords = passwords;
    this.pending = pending;
    this.entrance = entrance;
    this.clock = clock;
  }

  @GetMapping
  String show(Model page) {
    return who(page, Map.of(), new Typed("", "", ""));
  }

  @PostMapping
  String who(
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Map<String, String> errors = typed.errors(clock.today());
    if (errors.isEmpty()) {
      errors = start(typed, request, locale);
    }
    if (errors.isEmpty()) {
      return "redirect:/sign-up/confirm";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return who(page, errors, typed);
  }

  @GetMapping("/confirm")
  String showConfirm(HttpSession session, Model page) {
    return pending
        .person(session)
        .map(person -> confirm(page, person, Map.of()))
        .orElse("redirect:/sign-up");
  }

  @PostMapping("/confirm")
  String confirm(
      @RequestParam String code,
      @RequestParam String password,
      @RequestParam String repeated,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    Optional<Pending.Person> waiting = pending.person(request.getSession());
    if (waiting.isEmpty()) {
      return "redirect:/sign-up";
    }
    Pending.Person person = waiting.get();
    Map<String, String> errors = errors(person, code, password, repeated);
    if (errors.isEmpty()) {
      OptionalLong account = signUp.register(known(person), password);
      if (account.isPresent()) {
        pending.forget(request.getSession(), Pending.Person.class);
        return entrance.enter(signIn.proven(account.getAsLong()), "", request, response);
      }
      errors = Map.of("code", "identity.signup.known");
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return confirm(page, person, errors);
  }

  private Map<String, String> start(Typed typed, HttpServletRequest request, Locale locale) {
    try {
      sender.send(typed.phoneText(), request.getRemoteAddr(), locale);
    } catch (Problem refused) {
      return Map.of("phone", refused.key());
    }
    String idNumber = typed.person().map(IdNumber::value).orElseThrow();
    pending.put(
        request.getSession(), pending.person(typed.nameText(), idNumber, typed.phoneText()));
    return Map.of();
  }

  /** The code is used up last, so that a weak password does not cost another message. */
  private Map<String, String> errors(
      Pending.Person person, String code, String password, String repeated) {
    if (!passwords.acceptable(password, person.idNumber(), person.phone())) {
      return Map.of("password", "identity.error.password");
    }
    if (!password.equals(repeated)) {
      return Map.of("repeated", "identity.error.repeated");
    }
    return codes.redeem(person.phone(), code.strip())
        ? Map.of()
        : Map.of("code", "identity.refused.code");
  }

  private static SignUp.Person known(Pending.Person person) {
    return new SignUp.Person(person.name(), person.idNumber(), person.phone());
  }

  private static String who(Model page, Map<String, String> errors, Typed typed) {
    page.addAttribute("errors", errors);
    page.addAttribute("typed", typed);
    return "identity/sign-up";
  }

  private static String confirm(Model page, Pending.Person person, Map<String, String> errors) {
    page.addAttribute("errors", errors);
    page.addAttribute("phone", Masks.phone(person.phone()));
    return "identity/sign-up-confirm";
  }
}
