package org.banli.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.form.Form;
import org.jspecify.annotations.Nullable;

/** Fields of a form by input name, and rows of answers by path. */
final class Fields {

  private final Form form;

  Fields(Form form) {
    this.form = form;
  }

  /** The field drawn under {@code members[2].bills}. */
  Optional<Form.Field> named(String name) {
    return form.pages().stream()
        .flatMap(page -> page.fields().stream())
        .flatMap(field -> find(field, "", name.replaceAll("\\[\\d+]", "")))
        .findFirst();
  }

  private static Stream<Form.Field> find(Form.Field field, String under, String path) {
    var here =
        field.key().isEmpty() ? under : under.isEmpty() ? field.key() : under + "." + field.key();
    return Stream.concat(
        here.equals(path) ? Stream.of(field) : Stream.empty(),
        field.fields().stream().flatMap(child -> find(child, here, path)));
  }

  /** Adds an empty row to the list at the path. */
  static void addRow(Map<String, Object> answers, String path) {
    var rows = listAt(answers, path);
    rows.add(new LinkedHashMap<String, Object>());
  }

  /** Removes {@code members[2]}, or the paper of {@code members[2].bills:17}, which is returned. */
  static Optional<String> remove(Map<String, Object> answers, String what) {
    int colon = what.lastIndexOf(':');
    if (colon > 0) {
      var paper = what.substring(colon + 1);
      listAt(answers, what.substring(0, colon)).removeIf(it -> String.valueOf(it).equals(paper));
      return Optional.of(paper);
    }
    int bracket = what.lastIndexOf('[');
    if (bracket > 0 && what.substring(bracket).matches("\\[\\d{1,3}]")) {
      var rows = listAt(answers, what.substring(0, bracket));
      int row = Integer.parseInt(what.substring(bracket + 1, what.length() - 1));
      if (row < rows.size()) {
        rows.remove(row);
      }
    }
    return Optional.empty();
  }

  static String[] join(String[] first, String[] second) {
    return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
  }

  /** The list at a path, made changeable and put there when missing. */
  @SuppressWarnings("unchecked")
  private static List<Object> listAt(Map<String, Object> answers, String path) {
    Map<String, Object> at = answers;
    var keys = path.split("\\.", -1);
    for (int i = 0; i < keys.length - 1; i++) {
      var next = step(at, keys[i]);
      if (!(next instanceof Map)) {
        return new ArrayList<>();
      }
      at = (Map<String, Object>) next;
    }
    var last = keys[keys.length - 1];
    List<Object> list =
        at.get(last) instanceof List<?> was ? new ArrayList<>(was) : new ArrayList<>();
    at.put(last, list);
    return list;
  }

  private static @Nullable Object step(Map<String, Object> at, String key) {
    int bracket = key.indexOf('[');
    if (bracket < 0) {
      return at.computeIfAbsent(key, it -> new LinkedHashMap<String, Object>());
    }
    int row = Integer.parseInt(key.substring(bracket + 1, key.length() - 1));
    return at.get(key.substring(0, bracket)) instanceof List<?> rows && row < rows.size()
        ? rows.get(row)
        : null;
  }
}
