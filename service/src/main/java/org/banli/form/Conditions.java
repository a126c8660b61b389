package org.banli.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banli.form.Form.Field;
import org.banli.form.Form.Page;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which fields of a form are shown, and which must be answered, given the answers. */
@Component
class Conditions {

  private static final Logger LOG = LoggerFactory.getLogger(Conditions.class);

  /** A chain of conditions longer than this does not settle further. */
  private static final int PASSES = 5;

  private final Expressions expressions;

  Conditions(Expressions expressions) {
    this.expressions = expressions;
  }

  /**
   * What is left when hidden fields are taken away. A hidden field counts as unanswered for the
   * conditions of others, so this repeats until nothing changes.
   *
   * @param typed answers of the types that FEEL expects
   */
  Visible visible(Form form, Map<String, ?> typed, Map<String, ?> context) {
    var visible = new Visible(Trees.map(typed), Set.of());
    for (int i = 0; i < PASSES; i++) {
      var next =
          new Pass(root(form, visible.answers(), context))
              .over(form, Trees.map(typed), visible.answers());
      if (next.equals(visible)) {
        break;
      }
      visible = next;
    }
    return visible;
  }

  /** What conditions at the top of a form read. */
  Map<String, @Nullable Object> root(Form form, Map<String, ?> answers, Map<String, ?> context) {
    Map<String, @Nullable Object> around = new HashMap<>(context);
    around.put(form.id(), answers);
    return Trees.scope(around, Trees.level(form), answers);
  }

  boolean required(Field field, Map<String, ?> scope) {
    return field.required().equals("true")
        || (!field.required().equals("false") && holds(field.id(), field.required(), scope));
  }

  /** False also when the expression fails on these answers; the log names the component only. */
  boolean holds(String id, @Nullable String expression, Map<String, ?> scope) {
    if (expression == null) {
      return false;
    }
    try {
      return expressions.test(expression, scope);
    } catch (IllegalArgumentException e) {
      LOG.warn("Condition of {} cannot be evaluated", id);
      return false;
    }
  }

  /**
   * Answers without those of hidden fields.
   *
   * @param hidden paths of hidden fields, and {@code #id} of hidden pages and groups
   */
  record Visible(Map<String, @Nullable Object> answers, Set<String> hidden) {

    boolean shows(Page page) {
      return !hidden.contains("#" + page.id());
    }

    boolean shows(String level, Field field) {
      return !hidden.contains(place(level, field));
    }

    static String place(String level, Field field) {
      return field.key().isEmpty() ? level + "#" + field.id() : Trees.path(level, field.key());
    }
  }

  /** One walk over the form. */
  private final class Pass {
    private final Map<String, @Nullable Object> root;
    private final Set<String> hidden = new HashSet<>();

    Pass(Map<String, @Nullable Object> root) {
      this.root = root;
    }

    Visible over(Form form, Map<String, @Nullable Object> all, Map<String, @Nullable Object> seen) {
      for (var page : form.pages()) {
        if (holds(page.id(), page.hide(), root)) {
          hidden.add("#" + page.id());
          Trees.level(page.fields()).forEach(field -> all.remove(field.key()));
        } else {
          prune(page.fields(), "", all, seen, root);
        }
      }
      return new Visible(all, Set.copyOf(hidden));
    }

    private void prune(
        List<Field> fields,
        String level,
        Map<String, @Nullable Object> all,
        Map<String, @Nullable Object> seen,
        Map<String, @Nullable Object> scope) {
      for (var field : fields) {
        if (holds(field.id(), field.hide(), scope)) {
          hidden.add(Visible.place(level, field));
          Trees.level(List.of(field)).forEach(gone -> all.remove(gone.key()));
        } else if (Trees.flat(field)) {
          prune(field.fields(), level, all, seen, scope);
        } else if (all.containsKey(field.key()) || field.type().equals("group")) {
          inner(field, level, all, seen, scope);
        }
      }
    }

    private void inner(
        Field field,
        String level,
        Map<String, @Nullable Object> all,
        Map<String, @Nullable Object> seen,
        Map<String, @Nullable Object> scope) {
      var place = Trees.path(level, field.key());
      if (field.type().equals("group")) {
        var inside = Trees.map(all.get(field.key()));
        below(field, place, inside, Trees.map(seen.get(field.key())), scope);
        all.put(field.key(), inside);
      } else if (field.type().equals("list")) {
        var rows = Trees.list(all.get(field.key()));
        var before = Trees.list(seen.get(field.key()));
        for (int i = 0; i < rows.size(); i++) {
          var row = Trees.map(rows.get(i));
          var was = Trees.map(i < before.size() ? before.get(i) : null);
          below(field, Trees.row(place, i), row, was, scope);
          rows.set(i, row);
        }
        all.put(field.key(), rows);
      }
    }

    private void below(
        Field field,
        String place,
        Map<String, @Nullable Object> inside,
        Map<String, @Nullable Object> seen,
        Map<String, @Nullable Object> scope) {
      var level = Trees.level(field.fields()).toList();
      prune(field.fields(), place, inside, seen, Trees.scope(scope, level, seen));
    }
  }
}
