package org.banli.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Large type for the elderly (长辈版): {@code ?large=true} on any page, kept in a cookie. */
class LargeType implements HandlerInterceptor {

  private static final String NAME = "large";

  static boolean chosen(HttpServletRequest request) {
    var asked = request.getParameter(NAME);
    var cookie = WebUtils.getCookie(request, NAME);
    return asked == null
        ? cookie != null && Boolean.parseBoolean(cookie.getValue())
        : Boolean.parseBoolean(asked);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getParameter(NAME) != null) {
      var cookie = new Cookie(NAME, String.valueOf(chosen(request)));
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
      response.addCookie(cookie);
    }
    return true;
  }
}
