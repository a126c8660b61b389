package org.banli.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banli.form.Form.Field;
import org.banli.form.Validation.Defect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings answers as typed into the types that conditions read. */
@Component
class Typing {

  /** However many rows a form allows, more than this are not looked at. */
  static final int MOST_ROWS = 200;

  private final Values values;

  Typing(Values values) {
    this.values = values;
  }

  Typed type(Form form, Map<String, ?> answers, Map<String, ?> context) {
    var walk = new Walk(context);
    var typed = walk.level(Trees.level(form), "", Trees.map(answers));
    return new Typed(typed, walk.wrong, walk.unknown);
  }

  /**
   * Typed answers, rows in the places they were posted in.
   *
   * @param wrong by path; the answer itself is then null
   * @param unknown keys that are no field
   */
  record Typed(
      Map<String, @Nullable Object> answers, Map<String, Defect> wrong, List<Defect> unknown) {}

  private final class Walk {
    private final Map<String, ?> context;
    private final Map<String, Defect> wrong = new LinkedHashMap<>();
    private final List<Defect> unknown = new ArrayList<>();

    Walk(Map<String, ?> context) {
      this.context = context;
    }

    Map<String, @Nullable Object> level(
        List<Field> fields, String path, Map<String, @Nullable Object> raw) {
      Map<String, @Nullable Object> typed = new LinkedHashMap<>();
      for (var field : fields) {
        var key = field.key();
        if (raw.containsKey(key) || field.type().equals("checkbox")) {
          typed.put(key, one(field, Trees.path(path, key), raw.get(key)));
        }
        raw.remove(key);
      }
      raw.keySet().forEach(key -> refuse(Trees.path(path, key)));
      return typed;
    }

    private @Nullable Object one(Field field, String path, @Nullable Object raw) {
      if (field.type().equals("group")) {
        return raw == null || raw instanceof Map<?, ?>
            ? level(Trees.level(field.fields()).toList(), path, Trees.map(raw))
            : shape(field, path);
      }
      if (field.type().equals("list")) {
        return rows(field, path, raw);
      }
      var verdict = values.check(field, raw, context);
      if (verdict.message() != null) {
        wrong.put(path, defect(path, verdict.message(), field, verdict.arguments()));
      }
      return verdict.value();
    }

    private @Nullable Object rows(Field field, String path, @Nullable Object raw) {
      var given = Trees.list(raw);
      boolean rows = raw == null || raw instanceof List<?> || Trees.empty(raw);
      if (!rows || !given.stream().allMatch(row -> row == null || row instanceof Map<?, ?>)) {
        return shape(field, path);
      }
      if (given.size() > MOST_ROWS) {
        int most = field.checks().max().map(Number::intValue).orElse(MOST_ROWS);
        wrong.put(path, defect(path, "form.rows.many", field, List.of(most)));
        return null;
      }
      List<@Nullable Object> typed = new ArrayList<>();
      for (int i = 0; i < given.size(); i++) {
        var level = Trees.level(field.fields()).toList();
        typed.add(level(level, Trees.row(path, i), Trees.map(given.get(i))));
      }
      return typed;
    }

    private @Nullable Object shape(Field field, String path) {
      wrong.put(path, defect(path, "form.rows.shape", field, List.of()));
      return null;
    }

    private void refuse(String path) {
      var shown = path.length() > 80 ? path.substring(0, 80) + "…" : path;
      unknown.add(new Defect(shown, "form.unknown", List.of(shown)));
    }

    private static Defect defect(String path, String message, Field field, List<Object> more) {
      List<Object> arguments = new ArrayList<>();
      arguments.add(field.label());
      arguments.addAll(more);
      return new Defect(path, message, List.copyOf(arguments));
    }
  }
}
