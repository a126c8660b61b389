package org.banli.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banli.form.Form.Field;
import org.banli.region.Division;
import org.banli.region.Divisions;
import org.jspecify.annotations.Nullable;

/** Reads one post: walks along the form and takes what belongs to its fields. */
final class Posted {

  private final Map<String, String[]> posted;
  private final Divisions divisions;
  private final Set<String> taken = new HashSet<>();

  Posted(Map<String, String[]> posted, Divisions divisions) {
    this.posted = posted;
    this.divisions = divisions;
  }

  /** Answers of these fields, then every other parameter under its own name. */
  Map<String, Object> read(List<Field> fields) {
    var answers = level(fields, "");
    posted.forEach(
        (name, values) -> {
          if (!taken.contains(name) && !name.startsWith("_") && values.length > 0) {
            answers.putIfAbsent(name, values[0]);
          }
        });
    return answers;
  }

  private Map<String, Object> level(List<Field> fields, String path) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (var field : fields) {
      var value = one(field, Trees.path(path, field.key()));
      if (value != null) {
        answers.put(field.key(), value);
      }
    }
    return answers;
  }

  private @Nullable Object one(Field field, String name) {
    if (field.type().equals("group")) {
      var inside = level(Trees.level(field.fields()).toList(), name);
      return inside.isEmpty() ? null : inside;
    }
    if (field.type().equals("list")) {
      return rows(field, name);
    }
    var values = posted.get(name);
    if (values == null) {
      return null;
    }
    taken.add(name);
    return value(field, Arrays.stream(values).filter(text -> !text.isBlank()).toList());
  }

  private Object value(Field field, List<String> values) {
    return switch (field.type()) {
      case "checklist", "file" -> values;
      case "division" ->
          Levels.last(values, divisions)
              .map(Division::code)
              .map(Object::toString)
              .orElse(last(values));
      default -> last(values);
    };
  }

  private static String last(List<String> values) {
    return values.isEmpty() ? "" : values.get(values.size() - 1);
  }

  /** Rows in the order of their numbers, gaps closed. */
  private @Nullable Object rows(Field field, String name) {
    List<Object> rows = new ArrayList<>();
    for (int number : numbers(name)) {
      rows.add(level(Trees.level(field.fields()).toList(), Trees.row(name, number)));
    }
    return rows.isEmpty() ? null : rows;
  }

  private Set<Integer> numbers(String name) {
    var row = Pattern.compile(Pattern.quote(name) + "\\[(\\d{1,6})]\\..*");
    Set<Integer> numbers = new TreeSet<>();
    for (var parameter : posted.keySet()) {
      var match = row.matcher(parameter);
      if (match.matches()) {
        numbers.add(Integer.parseInt(match.group(1)));
      }
    }
    return numbers;
  }
}
