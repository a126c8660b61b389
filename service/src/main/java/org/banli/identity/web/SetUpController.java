package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.banli.identity.SetUp;
import org.banli.identity.signin.FirstAdministrator;
import org.banli.identity.signin.Totp;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.banli.region.Offices;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first administrator of an installation: account, office, then the second factor. */
@Controller
@RequestMapping("/set-up")
class SetUpController {

  private final FirstAdministrator first;
  private final SetUp setUp;
  private final Pending pending;
  private final MessageSource messages;

  SetUpController(FirstAdministrator first, SetUp setUp, Pending pending, MessageSource messages) {
    this.first = first;
    this.setUp = setUp;
    this.pending = pending;
    this.messages = messages;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String code, Model page) {
    return page(page, code, Map.of());
  }

  @PostMapping
  String begin(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page)
      throws IOException {
    String code = typed.getOrDefault("code", "");
    try {
      long account = first.use(code, () -> create(typed));
      pending.put(request.getSession(), pending.factor(account, Totp.secret(), "/admin"));
      return "redirect:/sign-in/second-factor";
    } catch (Problem refused) {
      if (refused.kind() != Problem.Kind.REFUSED) {
        throw refused;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("error", messages.getMessage(refused.key(), refused.arguments(), locale));
      return page(page, code, typed);
    }
  }

  private long create(Map<String, String> typed) {
    String password = typed.getOrDefault("password", "");
    if (!password.equals(typed.get("repeated"))) {
      throw Problem.refused("identity.error.repeated");
    }
    return setUp.begin(seat(typed), text(typed, "name"), text(typed, "login"), password);
  }

  private static SetUp.Seat seat(Map<String, String> typed) {
    String name = text(typed, "office");
    String code = text(typed, "division");
    if (name.isEmpty() || name.length() > 100 || !code.matches("\\d{2,12}")) {
      throw Problem.refused("identity.error.office");
    }
    String nameEn = text(typed, "officeEn");
    return new SetUp.Seat(
        name,
        nameEn.isEmpty() ? name : nameEn,
        text(typed, "level"),
        new DivisionCode(code + "0".repeat(12 - code.length())));
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private String page(Model page, String code, Map<String, String> typed) {
    if (!first.opens(code)) {
      throw Problem.notFound();
    }
    page.addAttribute("code", code);
    page.addAttribute("typed", typed);
    page.addAttribute("levels", Offices.LEVELS);
    return "identity/set-up";
  }
}
