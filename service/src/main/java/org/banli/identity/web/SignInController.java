package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.banli.identity.signin.Attempt;
import org.banli.identity.signin.DemoDoor;
import org.banli.identity.signin.SignIn;
import org.banli.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The sign-in page: applicants by password or code, staff by password. */
@Controller
@RequestMapping("/sign-in")
class SignInController {

  private static final String PAGE = "identity/sign-in";

  private final SignIn signIn;
  private final CodeMessages codes;
  private final DemoDoor demo;
  private final Entrance entrance;
  private final KeptForms kept;
  private final MessageSource messages;

  SignInController(
      SignIn signIn,
      CodeMessages codes,
      DemoDoor demo,
      Entrance entrance,
      KeptForms kept,
      MessageSource messages) {
    this.signIn = signIn;
    this.codes = codes;
    this.demo = demo;
    this.entrance = entrance;
    this.kept = kept;
    this.messages = messages;
  }

  @GetMapping
  String show(
      @RequestParam(defaultValue = "password") String by,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      Model page) {
    return page(page, request, by, "", to);
  }

  /** For the console that started the demo. */
  @GetMapping(path = "/demo.txt", produces = "text/plain;charset=UTF-8")
  @ResponseBody
  String demoText(Locale locale) {
    var people = demo.people();
    if (people.isEmpty()) {
      throw Problem.notFound();
    }
    return people.stream().map(person -> line(person, locale)).collect(Collectors.joining());
  }

  private String line(DemoDoor.Person person, Locale locale) {
    var who = messages.getMessage("identity.level." + person.level(), null, locale);
    var role =
        person.role().isEmpty()
            ? person.name()
            : messages.getMessage("identity.role." + person.role(), null, locale);
    return "%-22s %s  %s %s%n".formatted(person.login(), DemoDoor.PASSWORD, who, role);
  }

  /** What the three forms of the page send; each leaves out what it does not ask for. */
  record Asked(@Nullable String who, @Nullable String password, @Nullable String code) {
    static String text(@Nullable String typed) {
      return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
      return "***";
    }
  }

  @PostMapping("/{by:password|staff|code}")
  String enter(
      @PathVariable String by,
      Asked asked,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    page(page, request, by, Asked.text(asked.who()), to);
    page.addAttribute("sent", by.equals("code"));
    Attempt attempt = attempt(by, asked, request.getRemoteAddr());
    return entrance
        .lead(attempt, to, request, response)
        .orElseGet(() -> refused(page, response, attempt, locale));
  }

  private Attempt attempt(String by, Asked asked, String address) {
    String who = Asked.text(asked.who());
    return switch (by) {
      case "staff" -> signIn.staff(who, Asked.text(asked.password()), address);
      case "code" -> signIn.code(who, Asked.text(asked.code()), address);
      default -> signIn.applicant(who, Asked.text(asked.password()), address);
    };
  }

  @PostMapping("/code/send")
  String sendCode(
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    page(page, request, "code", who, to);
    try {
      codes.sendToApplicant(who, request.getRemoteAddr(), locale);
      page.addAttribute("sent", true);
      return PAGE;
    } catch (Problem refused) {
      return refused(page, response, refused.key(), refused.arguments(), locale);
    }
  }

  @PostMapping("/demo")
  String demo(
      @RequestParam long account,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    Attempt.In in = signIn.demo(account).orElseThrow(Problem::notFound);
    return entrance.enter(in, to, request, response);
  }

  private String page(Model page, HttpServletRequest request, String by, String who, String to) {
    page.addAttribute("by", by);
    page.addAttribute("who", who);
    page.addAttribute("to", Requests.local(to) ? to : "");
    page.addAttribute("people", demo.people());
    page.addAttribute("sent", false);
    page.addAttribute("lost", kept(request));
    return PAGE;
  }

  private boolean kept(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && kept.find(session).isPresent();
  }

  private String refused(Model page, HttpServletResponse response, Attempt attempt, Locale locale) {
    Attempt.Refused no = (Attempt.Refused) attempt;
    return refused(page, response, no.key(), no.arguments().toArray(), locale);
  }

  private String refused(
      Model page, HttpServletResponse response, String key, Object[] arguments, Locale locale) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.addAttribute("error", messages.getMessage(key, arguments, locale));
    return PAGE;
  }
}
