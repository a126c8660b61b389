package org.banli.form;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banli.platform.Bilingual;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Renders templates as the application does, without the application. */
final class Pages {

  private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
  private final Kit kit;
  private final Map<?, ?> assets;

  Pages(Kit kit) throws IOException {
    this.kit = kit;
    templates.setTemplateLoader(new ClassTemplateLoader(Pages.class, "/templates"));
    templates.setDefaultEncoding("UTF-8");
    templates.setNumberFormat("computer");
    templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    try (var file = new ClassPathResource("static/assets-manifest.json").getInputStream()) {
      assets = JsonMapper.shared().readValue(file, Map.class);
    }
  }

  /** A page written in the test itself. */
  String render(String source, Map<String, ?> model, Locale locale)
      throws IOException, TemplateException {
    Map<String, Object> all = new HashMap<>(model);
    all.put("t", (TemplateMethodModelEx) arguments -> text(plain(arguments), locale));
    all.put("b", (TemplateMethodModelEx) arguments -> both(plain(arguments).get(0), locale));
    all.put("asset", (TemplateMethodModelEx) arguments -> asset(plain(arguments).get(0)));
    all.put("lang", locale.getLanguage());
    all.put("now", Kit.CLOCK.instant());
    var out = new StringWriter();
    var template =
        new freemarker.template.Template("page.ftlh", new StringReader(source), templates);
    var environment = template.createProcessingEnvironment(all, out);
    environment.setLocale(locale);
    environment.process();
    return out.toString();
  }

  private String asset(Object path) {
    if (!assets.containsKey(path)) {
      throw new IllegalArgumentException("no such asset: " + path);
    }
    return "/assets/" + assets.get(path);
  }

  private String text(List<Object> arguments, Locale locale) {
    var rest = arguments.stream().skip(1).map(one -> both(one, locale)).toArray();
    return kit.messages.getMessage(arguments.get(0).toString(), rest, locale);
  }

  private static Object both(Object value, Locale locale) {
    return value instanceof Bilingual text ? text.in(locale) : value;
  }

  private static List<Object> plain(List<?> arguments) {
    List<Object> plain = new ArrayList<>();
    for (var argument : arguments) {
      plain.add(unwrapped(argument));
    }
    return plain;
  }

  private static Object unwrapped(Object argument) {
    try {
      return DeepUnwrap.permissiveUnwrap((freemarker.template.TemplateModel) argument);
    } catch (freemarker.template.TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }
}
