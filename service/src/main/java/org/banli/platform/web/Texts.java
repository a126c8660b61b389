package org.banli.platform.web;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.List;
import java.util.Locale;
import org.banli.platform.Bilingual;
import org.banli.platform.EnglishLaw;
import org.banli.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * {@code t(key, args...)}, {@code t(problem)}, {@code b(bilingual)} and {@code cite(law)} of the
 * templates.
 */
final class Texts {

  private Texts() {}

  static TemplateMethodModelEx messages(MessageSource messages, Locale locale) {
    return arguments -> {
      if (plain(arguments, 0) instanceof Problem problem) {
        return messages.getMessage(problem.key(), problem.arguments(), problem.key(), locale);
      }
      var key = String.valueOf(plain(arguments, 0));
      var rest = new Object[arguments.size() - 1];
      for (int i = 0; i < rest.length; i++) {
        var value = plain(arguments, i + 1);
        rest[i] = value instanceof Bilingual both ? both.in(locale) : value;
      }
      return messages.getMessage(key, rest, key, locale);
    };
  }

  static TemplateMethodModelEx bilingual(Locale locale) {
    return arguments ->
        plain(arguments, 0) instanceof Bilingual both ? both.in(locale) : plain(arguments, 0);
  }

  static TemplateMethodModelEx citation(Locale locale) {
    return arguments -> {
      var reference = String.valueOf(plain(arguments, 0));
      return new Bilingual(reference, EnglishLaw.of(reference)).in(locale);
    };
  }

  static @Nullable Object plain(List<?> arguments, int index) throws TemplateModelException {
    return DeepUnwrap.permissiveUnwrap((TemplateModel) arguments.get(index));
  }
}
