package org.banli.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ModelMap;

/**
 * A form as it was sent. Refused, it comes back with the reason and with what was typed; handlers
 * take it as a parameter, see {@link AttemptedForms}.
 */
record Attempted(Filled form, ModelMap page, HttpServletResponse response) {

  /**
   * @param doing does it and names the view that follows
   * @param again shows the page once more
   */
  String by(Function<Filled, String> doing, Supplier<String> again) {
    try {
      return doing.apply(form);
    } catch (Problem refused) {
      if (refused.kind() != Problem.Kind.REFUSED) {
        throw refused;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("problem", refused);
      page.addAttribute("typed", form.fields());
      return again.get();
    }
  }
}
