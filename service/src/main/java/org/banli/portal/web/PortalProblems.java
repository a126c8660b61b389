package org.banli.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.banli.form.Validation;
import org.banli.worklist.Worklist;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Defects of a form as a list in the problem, beside what the pages show next to their fields. */
@RestControllerAdvice("org.banli.portal.web")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalProblems {

  private final MessageSource messages;

  PortalProblems(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler(Worklist.Incomplete.class)
  ProblemDetail incomplete(Worklist.Incomplete problem, HttpServletRequest request) {
    var locale = RequestContextUtils.getLocale(request);
    var detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT,
            messages.getMessage(problem.key(), problem.arguments(), problem.key(), locale));
    detail.setProperty("code", problem.key());
    detail.setProperty("errors", errors(problem.defects(), locale));
    return detail;
  }

  private List<FieldError> errors(List<Validation.Defect> defects, Locale locale) {
    return defects.stream()
        .map(
            defect ->
                new FieldError(
                    defect.path(),
                    messages.getMessage(
                        defect.message(), defect.arguments().toArray(), defect.message(), locale)))
        .toList();
  }

  record FieldError(String path, String message) {}
}
