package org.banli.document;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Templates to PDF. Designers write letters: this Freemarker can neither make objects nor reach
 * Java, and knows only the functions of {@link Wording}.
 */
@Component
class Press implements Prints {
  private final Configuration freemarker = freemarker();
  private final Typesetter typesetter;

  Press(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  @Override
  public byte[] pdf(String template, Map<String, ?> model) {
    try {
      return typesetter.pdf(fill(freemarker.getTemplate(template), model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of a matter's letter, for {@link Typesetter#pdf}.
   *
   * @param name ends in {@code .ftlh}
   * @throws Letters.UnprintableCharacter naming the characters that no font has
   */
  String letter(String name, String source, Map<String, ?> model) {
    try {
      Template template = new Template(name, new StringReader(source), freemarker);
      String text = fill(template, model);
      typesetter.check(text);
      return text;
    } catch (IOException e) {
      throw new IllegalArgumentException("letter " + name + ": " + e.getMessage(), e);
    }
  }

  private static String fill(Template template, Map<String, ?> model) throws IOException {
    StringWriter out = new StringWriter();
    try {
      template.process(model, out);
    } catch (TemplateException e) {
      throw new IllegalArgumentException(
          template.getName() + ": " + e.getMessageWithoutStackTop(), e);
    }
    return out.toString();
  }

  private static Configuration freemarker() {
    Configuration made = new Configuration(Configuration.VERSION_2_3_34);
    made.setTemplateLoader(new ClassTemplateLoader(Press.class.getClassLoader(), "templates"));
    made.setDefaultEncoding("UTF-8");
    made.setLocale(Locale.CHINA);
    made.setNumberFormat("0.##########");
    made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    made.setAPIBuiltinEnabled(false);
    made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    made.setLogTemplateExceptions(false);
    made.setObjectWrapper(wrapper());
    made.addAutoInclude("/letter.ftlh");
    Wording.functions().forEach((name, words) -> share(made, name, words));
    return made;
  }

  private static ObjectWrapper wrapper() {
    var builder = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
    builder.setMemberAccessPolicy(new NoReflection());
    return builder.build();
  }

  private static void share(Configuration made, String name, Object words) {
    try {
      made.setSharedVariable(name, words);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }
}
