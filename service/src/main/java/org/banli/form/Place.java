package org.banli.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banli.form.Form.Field;
import org.jspecify.annotations.Nullable;

/**
 * Where in the answers a {@link Pen} draws.
 *
 * @param raw as typed
 * @param typed in their types
 * @param before earlier answers, typed
 * @param words names that conditions of the page mention
 */
record Place(
    String path,
    Map<String, @Nullable Object> raw,
    Map<String, @Nullable Object> typed,
    Optional<Map<String, @Nullable Object>> before,
    Map<String, @Nullable Object> scope,
    Set<String> words) {

  Place into(Field field) {
    var key = field.key();
    return inside(
        field,
        Trees.path(path, key),
        Trees.map(raw.get(key)),
        Trees.map(typed.get(key)),
        before.map(old -> Trees.map(old.get(key))));
  }

  Place row(Field field, int index) {
    var key = field.key();
    return inside(
        field,
        Trees.row(Trees.path(path, key), index),
        Trees.map(at(raw.get(key), index)),
        Trees.map(at(typed.get(key), index)),
        before.map(old -> Trees.map(at(old.get(key), index))));
  }

  private Place inside(
      Field field,
      String inner,
      Map<String, @Nullable Object> rawInside,
      Map<String, @Nullable Object> typedInside,
      Optional<Map<String, @Nullable Object>> beforeInside) {
    var level = Trees.level(field.fields()).toList();
    var seen = Trees.scope(scope, level, typedInside);
    return new Place(inner, rawInside, typedInside, beforeInside, seen, words);
  }

  private static @Nullable Object at(@Nullable Object list, int index) {
    var rows = Trees.list(list);
    return index < rows.size() ? rows.get(index) : null;
  }
}
