package org.banli.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.banli.form.Form.Field;
import org.banli.form.Form.Page;
import org.jspecify.annotations.Nullable;

/** The names that a page's conditions mention: fields with these keys decide what is asked. */
final class Words {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Words() {}

  static Set<String> in(Page page) {
    Set<String> words = new HashSet<>();
    collect(page.fields(), words);
    return words;
  }

  private static void collect(List<Field> fields, Set<String> words) {
    for (var field : fields) {
      add(field.hide(), words);
      add(field.required(), words);
      collect(field.fields(), words);
    }
  }

  private static void add(@Nullable String expression, Set<String> words) {
    if (expression != null) {
      WORD.matcher(expression).results().forEach(word -> words.add(word.group()));
    }
  }
}
