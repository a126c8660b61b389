package org.banli.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banli.form.Conditions.Visible;
import org.banli.form.Form.Field;
import org.banli.platform.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Three walks: bring every answer into its type; take away what is hidden; ask of what is left
 * whether it is there, whether there are rows enough, whether it passes its own check.
 */
@Component
class CheckedAnswers implements Validation {

  private final Typing typing;
  private final Conditions conditions;

  CheckedAnswers(Typing typing, Conditions conditions) {
    this.typing = typing;
    this.conditions = conditions;
  }

  @Override
  public Checked check(
      Form form, Optional<String> page, Map<String, ?> answers, Map<String, ?> context) {
    var typed = typing.type(form, answers, context);
    var visible = conditions.visible(form, typed.answers(), context);
    var walk = new Walk(visible, typed, conditions.root(form, visible.answers(), context));
    form.pages().stream()
        .filter(shown -> page.map(shown.id()::equals).orElse(true))
        .filter(visible::shows)
        .forEach(shown -> walk.over(shown.fields(), "", visible.answers(), walk.root));
    walk.defects.addAll(typed.unknown());
    return new Checked(clean(visible.answers()), List.copyOf(walk.defects));
  }

  /** Without what is empty: no nulls, no empty rows. */
  private static Map<String, Object> clean(Map<String, ? extends @Nullable Object> answers) {
    Map<String, Object> clean = new LinkedHashMap<>();
    answers.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?>) {
            clean.put(key, clean(Trees.map(value)));
          } else if (!Trees.empty(value)) {
            clean.put(key, value instanceof List<?> list ? rows(list) : value);
          }
        });
    return clean;
  }

  private static List<Object> rows(List<?> list) {
    List<Object> rows = new ArrayList<>();
    for (var row : list) {
      if (!Trees.empty(row)) {
        rows.add(row instanceof Map<?, ?> ? clean(Trees.map(row)) : row);
      }
    }
    return rows;
  }

  /** The third walk. */
  private final class Walk {
    private final Visible visible;
    private final Typing.Typed typed;
    private final Map<String, @Nullable Object> root;
    private final List<Defect> defects = new ArrayList<>();

    Walk(Visible visible, Typing.Typed typed, Map<String, @Nullable Object> root) {
      this.visible = visible;
      this.typed = typed;
      this.root = root;
    }

    void over(
        List<Field> fields,
        String level,
        Map<String, @Nullable Object> answers,
        Map<String, @Nullable Object> scope) {
      for (var field : fields) {
        if (visible.shows(level, field)) {
          if (Trees.flat(field)) {
            over(field.fields(), level, answers, scope);
          } else if (Trees.answered(field)) {
            one(field, Trees.path(level, field.key()), answers.get(field.key()), scope);
          }
        }
      }
    }

    private void one(
        Field field, String path, @Nullable Object value, Map<String, @Nullable Object> scope) {
      var wrong = typed.wrong().get(path);
      if (wrong != null) {
        defects.add(wrong);
      } else if (field.type().equals("group")) {
        below(field, path, Trees.map(value), scope);
      } else if (field.type().equals("list")) {
        list(field, path, Trees.list(value), scope);
      } else if (missing(field, value)) {
        if (conditions.required(field, scope)) {
          say(path, requiredKey(field), field);
        }
      } else {
        ownCheck(field, path, value, scope);
      }
    }

    private void list(
        Field field,
        String path,
        List<@Nullable Object> rows,
        Map<String, @Nullable Object> scope) {
      var filled = IntStream.range(0, rows.size()).filter(i -> filled(path, rows, i)).count();
      int least = field.checks().min().map(Number::intValue).orElse(0);
      int most = field.checks().max().map(Number::intValue).orElse(Typing.MOST_ROWS);
      int needed = least == 0 && conditions.required(field, scope) ? 1 : least;
      if (filled < needed) {
        say(path, "form.rows.few", field, needed);
      } else if (filled > most) {
        say(path, "form.rows.many", field, most);
      }
      for (int i = 0; i < rows.size(); i++) {
        if (filled(path, rows, i)) {
          below(field, Trees.row(path, i), Trees.map(rows.get(i)), scope);
        }
      }
      if (filled > 0) {
        ownCheck(field, path, rows, scope);
      }
    }

    /** A row whose only answer is a wrong one is there too. */
    private boolean filled(String path, List<@Nullable Object> rows, int i) {
      return !Trees.empty(rows.get(i))
          || typed.wrong().keySet().stream()
              .anyMatch(at -> at.startsWith(Trees.row(path, i) + "."));
    }

    private void below(
        Field field,
        String path,
        Map<String, @Nullable Object> inside,
        Map<String, @Nullable Object> scope) {
      var level = Trees.level(field.fields()).toList();
      over(field.fields(), path, inside, Trees.scope(scope, level, inside));
    }

    private void ownCheck(
        Field field, String path, @Nullable Object value, Map<String, @Nullable Object> scope) {
      var check = field.properties().get("check");
      if (check == null || check.isBlank()) {
        return;
      }
      Map<String, @Nullable Object> with = new HashMap<>(scope);
      with.put("value", value);
      if (!conditions.holds(field.id(), check, with)) {
        var text = field.properties().get("checkText");
        if (text == null) {
          say(path, "form.check", field);
        } else {
          var english = field.properties().getOrDefault("checkTextEn", "");
          say(path, "form.checkText", field, new Bilingual(text, english));
        }
      }
    }

    private void say(String path, String message, Field field, Object... more) {
      List<Object> arguments = new ArrayList<>();
      arguments.add(field.label());
      arguments.addAll(List.of(more));
      defects.add(new Defect(path, message, List.copyOf(arguments)));
    }
  }

  private static boolean missing(Field field, @Nullable Object value) {
    return Trees.empty(value) || (field.type().equals("checkbox") && Boolean.FALSE.equals(value));
  }

  private static String requiredKey(Field field) {
    return switch (field.type()) {
      case "select", "radio", "checklist", "division", "slot" -> "form.required.choice";
      case "file" -> "form.required.file";
      case "signature" -> "form.required.signature";
      case "checkbox" -> "form.required.tick";
      default -> "form.required";
    };
  }
}
