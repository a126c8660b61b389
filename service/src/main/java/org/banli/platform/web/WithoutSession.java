package org.banli.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The page that tells of a failure does not look for the session: it lies in the database, and the
 * database may be what failed.
 */
class WithoutSession implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean failed = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null;
    chain.doFilter(
        failed && request instanceof HttpServletRequest http ? new Alone(http) : request, response);
  }

  private static final class Alone extends HttpServletRequestWrapper {

    Alone(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
      return create ? super.getSession(true) : null;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Registration {

    /** After the filter of sessions, before that of security. */
    @Bean
    FilterRegistrationBean<WithoutSession> withoutSession() {
      var registration = new FilterRegistrationBean<>(new WithoutSession());
      registration.setDispatcherTypes(DispatcherType.ERROR);
      registration.setOrder(-1000);
      return registration;
    }
  }
}
