package org.banli.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.form.Form;
import org.banli.form.Form.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a form begins with where it says so: a list whose first row is the person of a group ({@code
 * properties.firstFrom}, with {@code firstWith}), a place at the person's county ({@code
 * properties.start = county}), what a lead says of the person ({@code properties.lead = place} or
 * {@code situation}). Nothing that is answered is changed.
 */
final class FirstAnswers {

  private final Map<String, Object> answers;
  private final Optional<String> county;
  private final Map<String, String> found;

  FirstAnswers(Map<String, Object> answers, Optional<String> county, Map<String, String> found) {
    this.answers = answers;
    this.county = county;
    this.found = found;
  }

  void fill(Form form) {
    form.pages().forEach(page -> fill(page.fields(), answers));
  }

  private void fill(List<Field> fields, Map<String, Object> level) {
    for (var field : fields) {
      found(field).ifPresent(text -> level.putIfAbsent(field.key(), text));
      switch (field.type()) {
        case "group" -> group(field, level);
        case "list" -> row(field).ifPresent(row -> level.putIfAbsent(field.key(), List.of(row)));
        case "division" -> place(field).ifPresent(code -> level.putIfAbsent(field.key(), code));
        default -> {}
      }
    }
  }

  private void group(Field field, Map<String, Object> level) {
    if (field.key().isEmpty()) {
      fill(field.fields(), level);
      return;
    }
    Map<String, Object> inside = copy(level.get(field.key()));
    fill(field.fields(), inside);
    if (!inside.isEmpty()) {
      level.put(field.key(), inside);
    }
  }

  private Optional<Map<String, Object>> row(Field list) {
    var from = list.properties().get("firstFrom");
    if (from == null || copy(answers.get(from)).isEmpty()) {
      return Optional.empty();
    }
    var row = copy(answers.get(from));
    row.keySet().retainAll(list.fields().stream().map(Field::key).toList());
    var with = list.properties().getOrDefault("firstWith", "").split("=", 2);
    if (with.length == 2) {
      row.put(with[0], with[1]);
    }
    return Optional.of(row);
  }

  private Optional<String> found(Field field) {
    return Optional.ofNullable(field.properties().get("lead")).map(found::get);
  }

  private Optional<String> place(Field field) {
    return county.filter(it -> "county".equals(field.properties().get("start")));
  }

  private static Map<String, Object> copy(@Nullable Object map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (map instanceof Map<?, ?> given) {
      given.forEach((key, value) -> copy.put(String.valueOf(key), value));
    }
    return copy;
  }
}
