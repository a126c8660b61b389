package org.banli.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** A refused form comes back with the reason and with what was typed. */
final class Attempted {

  private Attempted() {}

  /**
   * @param done does it and names the view that follows
   * @param again shows the page once more
   */
  static String form(
      Map<String, String> typed,
      Model page,
      HttpServletResponse response,
      Supplier<String> done,
      Supplier<String> again) {
    try {
      return done.get();
    } catch (Problem refused) {
      if (refused.kind() != Problem.Kind.REFUSED) {
        throw refused;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("problem", refused);
      page.addAttribute("typed", typed);
      return again.get();
    }
  }
}
