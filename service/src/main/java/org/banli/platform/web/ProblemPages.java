package org.banli.platform.web;

import static org.springframework.web.util.DisconnectedClientHelper.isClientDisconnectedException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.banli.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The one place where an exception becomes an answer: a page in the person's language, or RFC 9457
 * problem JSON for programs. Nothing of the inside is shown. Asked before the framework's own
 * advice, which would answer JSON to people.
 */
@ControllerAdvice
@Order(-1)
class ProblemPages {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

  private final MessageSource messages;

  ProblemPages(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler(Problem.class)
  Object problem(Problem problem, HttpServletRequest request) {
    return answer(request, status(problem.kind()), problem.key(), problem.arguments());
  }

  @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
  Object upload(HttpServletRequest request) {
    return answer(request, HttpStatus.CONTENT_TOO_LARGE, "problem.upload");
  }

  @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingPathVariableException.class})
  Object noSuchAddress(HttpServletRequest request) {
    return answer(request, HttpStatus.NOT_FOUND, "problem.not-found");
  }

  /** A body that is no JSON, or not that of the address. */
  @ExceptionHandler(HttpMessageNotReadableException.class)
  Object unreadable(HttpServletRequest request) {
    return answer(request, HttpStatus.BAD_REQUEST, "problem.request");
  }

  /** The database restarts, or two writers met: nothing was saved, trying again helps. */
  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    RecoverableDataAccessException.class,
    QueryTimeoutException.class,
    TransactionException.class
  })
  Object later(Exception failure, HttpServletRequest request) {
    LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.toString());
    return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "problem.later");
  }

  /** What a filter let through: the session's database is lost before any controller is asked. */
  Object beside(Exception failure, HttpServletRequest request) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessException || cause instanceof TransactionException) {
        return later((Exception) cause, request);
      }
    }
    return unknown(failure, request);
  }

  @ExceptionHandler(Exception.class)
  Object any(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (isClientDisconnectedException(failure)) {
      return nothing();
    }
    if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
      throw failure;
    }
    if (failure instanceof ErrorResponse known) {
      return answer(request, known.getStatusCode(), key(known.getStatusCode()));
    }
    var told = unknown(failure, request);
    return response.isCommitted() ? nothing() : told;
  }

  /** To whoever has left, or has got a part of another answer already. */
  private static ModelAndView nothing() {
    return new ModelAndView();
  }

  private Object unknown(Exception failure, HttpServletRequest request) {
    var reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("{} {} [{}]", request.getMethod(), request.getRequestURI(), reference, failure);
    return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "problem.unknown", reference);
  }

  Object answer(
      HttpServletRequest request, HttpStatusCode status, String key, Object... arguments) {
    var locale = RequestContextUtils.getLocale(request);
    var text = messages.getMessage(key, arguments, key, locale);
    if (forProgram(request)) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(detail(status, text, key));
    }
    var page = new ModelAndView("platform/problem", Map.of("text", text, "status", status.value()));
    page.setStatus(status);
    return page;
  }

  static ProblemDetail detail(HttpStatusCode status, String text, String key) {
    var detail = ProblemDetail.forStatusAndDetail(status, text);
    detail.setProperty("code", key);
    return detail;
  }

  /** An error dispatch has an address of its own; what counts is the one that was asked for. */
  private static boolean forProgram(HttpServletRequest request) {
    var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var address = asked == null ? request.getRequestURI() : asked.toString();
    return address.startsWith("/api/");
  }

  static String key(HttpStatusCode status) {
    return switch (status.value()) {
      case 404, 405 -> "problem.not-found";
      case 413 -> "problem.upload";
      case 503 -> "problem.later";
      default -> status.is4xxClientError() ? "problem.request" : "problem.unknown";
    };
  }

  private static HttpStatus status(Problem.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case STALE -> HttpStatus.CONFLICT;
      case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }
}
