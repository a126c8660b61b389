package org.banli.applicant.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banli.form.Form;
import org.jspecify.annotations.Nullable;

/** Puts the answers of one page into those of the whole form. */
final class PageAnswers {

  private PageAnswers() {}

  /** What was posted replaces every field of the page; other pages stay as they are. */
  static Map<String, Object> merge(
      Form.Page page, Map<String, Object> whole, Map<String, Object> posted) {
    var merged = without(page.fields(), whole);
    return union(merged, only(page.fields(), posted));
  }

  /** Drops what is no field: it is refused once, but must not stick to the draft. */
  static Map<String, Object> only(List<Form.Field> fields, Map<String, ?> answers) {
    Map<String, Object> kept = new LinkedHashMap<>();
    for (var field : fields) {
      if (field.type().equals("group") && field.key().isEmpty()) {
        kept.putAll(only(field.fields(), answers));
      } else if (!field.key().isEmpty() && answers.containsKey(field.key())) {
        kept.put(field.key(), inside(field, answers.get(field.key())));
      }
    }
    return kept;
  }

  private static @Nullable Object inside(Form.Field field, @Nullable Object value) {
    if (field.type().equals("group") && value instanceof Map<?, ?> map) {
      return only(field.fields(), texts(map));
    }
    if (field.type().equals("list") && value instanceof List<?> rows) {
      List<Object> kept = new ArrayList<>();
      rows.forEach(
          row ->
              kept.add(row instanceof Map<?, ?> map ? only(field.fields(), texts(map)) : Map.of()));
      return kept;
    }
    return value;
  }

  private static Map<String, Object> without(List<Form.Field> fields, Map<String, ?> answers) {
    Map<String, Object> rest = new LinkedHashMap<>(answers);
    for (var field : fields) {
      if (field.type().equals("group") && field.key().isEmpty()) {
        rest = without(field.fields(), rest);
      } else if (field.type().equals("group") && rest.get(field.key()) instanceof Map<?, ?> map) {
        rest.put(field.key(), without(field.fields(), texts(map)));
      } else {
        rest.remove(field.key());
      }
    }
    return rest;
  }

  private static Map<String, Object> union(Map<String, Object> left, Map<String, Object> right) {
    Map<String, Object> all = new LinkedHashMap<>(left);
    right.forEach((key, value) -> all.merge(key, orEmpty(value), PageAnswers::both));
    return all;
  }

  private static Object both(Object was, Object now) {
    return was instanceof Map<?, ?> left && now instanceof Map<?, ?> right
        ? union(texts(left), texts(right))
        : now;
  }

  private static Object orEmpty(@Nullable Object value) {
    return value == null ? "" : value;
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put(String.valueOf(key), value));
    return texts;
  }
}
