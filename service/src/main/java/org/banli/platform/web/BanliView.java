package org.banli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.banli.platform.ApplicationClock;
import org.banli.platform.PageAttribute;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.freemarker.FreeMarkerView;

/** A page with the variables that every template may count on. */
public class BanliView extends FreeMarkerView {

  @Override
  protected void exposeHelpers(Map<String, Object> model, HttpServletRequest request) {
    var context = getApplicationContext();
    Locale locale = RequestContextUtils.getLocale(request);
    if (context instanceof WebApplicationContext beans) {
      beans
          .getBeanProvider(PageAttribute.class)
          .forEach(attribute -> put(model, attribute.name(), attribute.value(request)));
      model.put("t", Texts.messages(beans.getBean("messageSource", MessageSource.class), locale));
      model.put("asset", beans.getBean(Assets.class));
      model.put("now", beans.getBean(ApplicationClock.class).instant());
    }
    model.put("b", Texts.bilingual(locale));
    model.put("cite", Texts.citation(locale));
    model.put("lang", locale.getLanguage());
    model.put("large", LargeType.chosen(request));
    model.put("path", request.getRequestURI());
    put(model, "_csrf", request.getAttribute(CsrfToken.class.getName()));
  }

  private static void put(Map<String, Object> model, String name, @Nullable Object value) {
    if (value != null) {
      model.put(name, value);
    }
  }
}
