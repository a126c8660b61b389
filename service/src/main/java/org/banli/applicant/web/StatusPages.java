package org.banli.applicant.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.identity.PhoneCodes;
import org.banli.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a case stands, by number and a code sent to its phone, without login (features A13). */
@Controller
class StatusPages {

  private static final Logger LOG = LoggerFactory.getLogger(StatusPages.class);
  private static final String NUMBER = "[A-Z]{2,4}\\d{6}-\\d{4}-\\d{6}";

  private final CaseFiles cases;
  private final Progress progress;
  private final PhoneCodes codes;

  StatusPages(CaseFiles cases, Progress progress, PhoneCodes codes) {
    this.cases = cases;
    this.progress = progress;
    this.codes = codes;
  }

  @GetMapping("/status")
  String ask(@RequestParam(defaultValue = "") String no, Model model) {
    return page(no, "", model);
  }

  /** Says the same whether number and phone belong together or not, and whether it was sent. */
  @PostMapping("/status/code")
  String send(
      @RequestParam String no,
      @RequestParam String phone,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    if (find(no, phone).isPresent()) {
      send(phone.strip(), request.getRemoteAddr(), locale);
    }
    model.addAttribute("sent", true);
    return page(no, phone, model);
  }

  private void send(String phone, String address, Locale locale) {
    try {
      codes.send(phone, address, locale);
    } catch (Problem refused) {
      LOG.info("a code for a status query was not sent: {}", refused.key());
    }
  }

  @PostMapping("/status/see")
  String see(
      @RequestParam String no,
      @RequestParam String phone,
      @RequestParam String code,
      HttpServletResponse response,
      Model model) {
    var found = find(no, phone).filter(file -> codes.redeem(phone.strip(), code.strip()));
    if (found.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("sent", true);
      model.addAttribute("refused", "applicant.status.wrong");
    } else {
      model.addAttribute("standing", progress.of(Actor.SYSTEM, found.get()));
    }
    return page(no, phone, model);
  }

  private static String page(String no, String phone, Model model) {
    model.addAttribute("no", no.strip());
    model.addAttribute("phone", phone.strip());
    return "applicant/status";
  }

  private Optional<CaseFile> find(String no, String phone) {
    return Optional.of(no.strip().toUpperCase(Locale.ROOT))
        .filter(number -> number.matches(NUMBER))
        .flatMap(number -> cases.find(new CaseNo(number)))
        .filter(file -> file.phone().value().equals(phone.strip()));
  }
}
