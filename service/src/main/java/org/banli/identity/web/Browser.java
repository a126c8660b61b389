package org.banli.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Remembers, beyond the session, whose browser this was: a keyed hash in a cookie. What a lost
 * session kept is given back to the same person only, also on a shared computer.
 */
@Component
class Browser {

  private static final String COOKIE = "person";

  private final Vault vault;

  Browser(Vault vault) {
    this.vault = vault;
  }

  /** Empty when nobody had signed in. */
  String person(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? "" : cookie.getValue();
  }

  boolean belongsTo(String person, long account) {
    return person.equals(mark(account));
  }

  void remember(long account, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie(COOKIE, mark(account));
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private String mark(long account) {
    return HexFormat.of().formatHex(vault.index("browser", Long.toString(account)));
  }
}
