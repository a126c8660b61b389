package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banli.vault.Vault;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Keeps, sealed in the session, the form that a lost session or a stale page interrupted. */
@Component
class KeptForms {

  private static final String ATTRIBUTE = "banli.kept-form";
  private static final int MOST = 1_000_000;

  private final Vault vault;
  private final ObjectMapper json;
  private final Browser browser;

  KeptForms(Vault vault, ObjectMapper json, Browser browser) {
    this.vault = vault;
    this.json = json;
    this.browser = browser;
  }

  void keep(HttpServletRequest request) {
    String back = Requests.cameFrom(request).orElse("/");
    boolean whole = keepable(request) && size(request) < MOST;
    KeptForm form =
        new KeptForm(
            whole ? request.getRequestURI() : "",
            back,
            browser.person(request),
            whole ? fields(request) : Map.of());
    request.getSession().setAttribute(ATTRIBUTE, vault.seal(json.writeValueAsBytes(form)));
  }

  Optional<KeptForm> find(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof byte[] sealed
        ? Optional.of(json.readValue(vault.open(sealed), KeptForm.class))
        : Optional.empty();
  }

  void forget(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }

  /**
   * Only from our own pages: a foreign one must not have its form sent by a person of ours. Of a
   * form with files what was typed is kept; the files have to be chosen again.
   */
  private static boolean keepable(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
            || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE))
        && Requests.fromOurPage(request)
        && Requests.local(request.getRequestURI())
        && !request.getRequestURI().startsWith("/my/account");
  }

  private static int size(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .mapToInt(String::length)
        .sum();
  }

  private static Map<String, List<String>> fields(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !field.getKey().equals("_csrf"))
        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
  }
}
