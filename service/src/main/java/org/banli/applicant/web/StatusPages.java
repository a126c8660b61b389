package org.banli.applicant.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@link StatusQuery} as pages. */
@Controller
class StatusPages {

  private final StatusQuery query;

  StatusPages(StatusQuery query) {
    this.query = query;
  }

  @GetMapping("/status")
  String ask(@RequestParam(defaultValue = "") String no, Model model) {
    return page(no, "", model);
  }

  @PostMapping("/status/code")
  String send(
      @RequestParam String no,
      @RequestParam String phone,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    query.send(no, phone, request.getRemoteAddr(), locale);
    model.addAttribute("sent", true);
    return page(no, phone, model);
  }

  @PostMapping("/status/see")
  String see(
      @RequestParam String no,
      @RequestParam String phone,
      @RequestParam String code,
      HttpServletResponse response,
      Model model) {
    var found = query.see(no, phone, code);
    if (found.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("sent", true);
      model.addAttribute("refused", "applicant.status.wrong");
    } else {
      model.addAttribute("standing", found.get());
    }
    return page(no, phone, model);
  }

  private static String page(String no, String phone, Model model) {
    model.addAttribute("no", no.strip());
    model.addAttribute("phone", phone.strip());
    return "applicant/status";
  }
}
