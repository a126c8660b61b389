package org.banli.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What goes wrong before or beside the controllers: filters, unknown addresses, a lost database.
 */
@Controller
class ErrorPage implements ErrorController {

  private final ProblemPages problems;

  ErrorPage(ProblemPages problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
      return problems.beside(failure, request);
    }
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    var known = status == null ? HttpStatus.NOT_FOUND : status;
    return problems.answer(request, known, ProblemPages.key(known), "");
  }
}
