package org.banli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.banli.platform.ApplicationClock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.view.freemarker.FreeMarkerViewResolver;

/**
 * Languages, messages and the view of all pages. Chinese comes first; English by {@code ?lang=en}.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("lang");
    resolver.setDefaultLocaleFunction(WebConfiguration::otherwise);
    resolver.setDefaultTimeZone(java.util.TimeZone.getTimeZone(ApplicationClock.ZONE));
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setRejectInvalidCookies(false);
    return resolver;
  }

  /** Programs say their language with each request; people are spoken to in Chinese first. */
  private static Locale otherwise(HttpServletRequest request) {
    var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return request.getRequestURI().startsWith("/api/") && asked != null
        ? request.getLocale()
        : Locale.SIMPLIFIED_CHINESE;
  }

  /** All files under {@code messages/}: the plain one Chinese, {@code _en} English. */
  @Bean
  MessageSource messageSource() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    var source = new ResourceBundleMessageSource();
    source.setBasenames(
        Arrays.stream(files)
            .map(file -> Objects.requireNonNull(file.getFilename()).replace(".properties", ""))
            .filter(name -> !name.endsWith("_en"))
            .map(name -> "messages/" + name)
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }

  @Bean
  FreeMarkerViewResolver freeMarkerViewResolver() {
    var resolver = new FreeMarkerViewResolver();
    resolver.setViewClass(BanliView.class);
    resolver.setSuffix(".ftlh");
    resolver.setContentType("text/html;charset=UTF-8");
    resolver.setExposeSpringMacroHelpers(false);
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var language = new LocaleChangeInterceptor();
    language.setParamName("lang");
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
    registry.addInterceptor(new LargeType());
  }
}
