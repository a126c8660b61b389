package org.banli.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banli.form.Form.Field;
import org.jspecify.annotations.Nullable;

/** Answers as trees of maps and lists, walked along a form. */
final class Trees {

  private Trees() {}

  /** The value as a map; empty when it is none. */
  static Map<String, @Nullable Object> map(@Nullable Object value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((key, inner) -> map.put(String.valueOf(key), inner));
    }
    return map;
  }

  /** The value as a list; empty when it is none. */
  static List<@Nullable Object> list(@Nullable Object value) {
    return value instanceof List<?> given ? new ArrayList<>(given) : new ArrayList<>();
  }

  /** Fields of one level of the answers: groups without a path lie on the level around them. */
  static Stream<Field> level(List<Field> fields) {
    return fields.stream()
        .flatMap(field -> flat(field) ? level(field.fields()) : Stream.of(field))
        .filter(Trees::answered);
  }

  /** A group that has no key of its own. */
  static boolean flat(Field field) {
    return field.type().equals("group") && field.key().isEmpty();
  }

  static boolean answered(Field field) {
    return !field.type().equals("note") && !field.type().equals("table");
  }

  static List<Field> level(Form form) {
    return form.pages().stream().flatMap(page -> level(page.fields())).toList();
  }

  /** What FEEL sees on a level: all around it, then its own answers, null where there is none. */
  static Map<String, @Nullable Object> scope(
      Map<String, ?> around, List<Field> level, Map<String, ?> answers) {
    Map<String, @Nullable Object> scope = new HashMap<>(around);
    for (var field : level) {
      scope.put(field.key(), answers.get(field.key()));
    }
    return scope;
  }

  static String path(String level, String key) {
    return level.isEmpty() ? key : level + "." + key;
  }

  static String row(String list, int index) {
    return list + "[" + index + "]";
  }

  /** Null, blank text, an empty list or map. */
  static boolean empty(@Nullable Object value) {
    return value == null
        || (value instanceof CharSequence text && text.toString().isBlank())
        || (value instanceof List<?> list && list.stream().allMatch(Trees::empty))
        || (value instanceof Map<?, ?> map && map.values().stream().allMatch(Trees::blank));
  }

  /** In a row, a box not ticked says nothing. */
  private static boolean blank(@Nullable Object value) {
    return empty(value) || Boolean.FALSE.equals(value);
  }
}
