package org.banli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What the way in must know of a request. */
final class Requests {

  private Requests() {}

  static boolean byHtmx(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  static boolean forProgram(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  /** Whether a page of ours sent it; browsers let no foreign page claim so. */
  static boolean fromOurPage(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null
        ? origin(request).equals(request.getHeader(HttpHeaders.ORIGIN))
        : site.equals("same-origin");
  }

  /** Path and query of the page it came from, when that was one of ours. */
  static Optional<String> cameFrom(HttpServletRequest request) {
    String referer = request.getHeader(HttpHeaders.REFERER);
    String origin = origin(request);
    return referer != null && referer.startsWith(origin + "/")
        ? Optional.of(referer.substring(origin.length())).filter(Requests::local)
        : Optional.empty();
  }

  /** Path and query of a GET. */
  static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** A path on this server: never another host, whatever somebody put into a link. */
  static boolean local(@Nullable String path) {
    if (path == null || !path.startsWith("/") || path.length() > 500) {
      return false;
    }
    boolean plain = path.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7F);
    return plain && !path.startsWith("//") && !path.startsWith("/sign-");
  }

  private static String origin(HttpServletRequest request) {
    URI uri = URI.create(request.getRequestURL().toString());
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
