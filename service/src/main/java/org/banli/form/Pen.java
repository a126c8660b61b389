package org.banli.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.form.Conditions.Visible;
import org.banli.form.Drawing.Item;
import org.banli.form.Drawing.Option;
import org.banli.form.Form.Field;
import org.banli.region.Divisions;
import org.jspecify.annotations.Nullable;

/** Draws the fields of one view. */
final class Pen {

  /** What it draws with. */
  record Tools(
      Conditions conditions,
      Shown shown,
      Divisions divisions,
      Expressions expressions,
      LocalDate today) {}

  private final Tools tools;
  private final Visible visible;
  private final Typing.Typed typed;
  private final Map<String, List<String>> errors = new HashMap<>();
  private final Map<String, ?> context;
  private final Locale locale;

  Pen(
      Tools tools,
      Visible visible,
      Typing.Typed typed,
      List<Validation.Defect> defects,
      Map<String, ?> context,
      Locale locale) {
    this.tools = tools;
    this.visible = visible;
    this.typed = typed;
    this.context = context;
    this.locale = locale;
    for (var defect : defects) {
      var text = tools.shown().message(defect.message(), locale, defect.arguments().toArray());
      errors.computeIfAbsent(defect.path(), path -> new ArrayList<>()).add(text);
    }
  }

  List<Item> items(List<Field> fields, Place place) {
    List<Item> items = new ArrayList<>();
    for (var field : fields) {
      if (visible.shows(place.path(), field)) {
        add(items, field, place);
      }
    }
    return items;
  }

  private void add(List<Item> items, Field field, Place place) {
    switch (field.type()) {
      case "group" -> group(items, field, place);
      case "note" -> note(field, place).ifPresent(items::add);
      default -> items.add(item(field, place));
    }
  }

  /** A group without a title is no more than its fields. */
  private void group(List<Item> items, Field field, Place place) {
    var inside = items(field.fields(), Trees.flat(field) ? place : place.into(field));
    if (field.label().zh().isBlank()) {
      items.addAll(inside);
    } else if (!inside.isEmpty()) {
      items.add(new Line(field, name(field, place)).with(List.of(inside)));
    }
  }

  private Item item(Field field, Place place) {
    return switch (field.type()) {
      case "list" -> list(field, place);
      case "table" -> new Line(field, name(field, place)).with(table(field, place));
      default -> question(field, place);
    };
  }

  /** A note that is to show what the file knows, and the file knows nothing, says nothing. */
  private Optional<Item> note(Field field, Place place) {
    var line = new Line(field, name(field, place));
    var source = field.properties().getOrDefault("shows", "");
    if (source.isBlank()) {
      return Optional.of(line.shown(""));
    }
    var known = tools.expressions().evaluate(source, place.scope());
    return Optional.of(tools.shown().text(field, known, context, locale))
        .filter(text -> !text.isBlank())
        .map(line::shown);
  }

  private Item list(Field field, Place place) {
    int least = field.checks().min().map(Number::intValue).orElse(0);
    var given = Trees.list(place.raw().get(field.key()));
    List<List<Item>> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(Math.max(least, given.size()), Typing.MOST_ROWS); i++) {
      rows.add(items(field.fields(), place.row(field, i)));
    }
    var name = name(field, place);
    return new Item(
        field,
        name,
        field.label().in(locale),
        field.hint().in(locale),
        null,
        "",
        least > 0,
        errorsAt(name),
        List.of(),
        List.of(),
        rows,
        false,
        wasRows(field, place));
  }

  private Item question(Field field, Place place) {
    var name = name(field, place);
    var raw = place.raw().get(field.key());
    var value = typed.wrong().containsKey(name) ? raw : place.typed().get(field.key());
    var shown = tools.shown().text(field, value, context, locale);
    return new Item(
        field,
        name,
        field.label().in(locale),
        field.hint().in(locale),
        asTyped(raw),
        shown,
        tools.conditions().required(field, place.scope()),
        errorsAt(name),
        options(field, raw),
        field.type().equals("division") ? levels(field, raw) : List.of(),
        List.of(),
        place.words().contains(field.key()),
        was(field, place, shown));
  }

  private static @Nullable Object asTyped(@Nullable Object raw) {
    return raw instanceof List<?> ? raw : raw == null ? null : Shown.plain(raw);
  }

  private List<Option> options(Field field, @Nullable Object raw) {
    var chosen = Trees.list(raw instanceof List<?> ? raw : raw == null ? List.of() : List.of(raw));
    var texts = chosen.stream().map(Shown::plain).toList();
    if (field.type().equals("file")) {
      List<Option> papers = new ArrayList<>();
      texts.forEach(id -> papers.add(new Option(id, paper(id, papers.size()), true)));
      return papers;
    }
    return Values.choices(field, context).stream()
        .map(c -> new Option(c.value(), c.label().in(locale), texts.contains(c.value())))
        .toList();
  }

  private String paper(String id, int index) {
    return tools.shown().paper(id, index, context, locale);
  }

  private List<List<Option>> levels(Field field, @Nullable Object raw) {
    return Levels.choices(Shown.plain(raw), field, tools.divisions(), tools.today());
  }

  private @Nullable String was(Field field, Place place, String shown) {
    var old =
        place.before().map(all -> tools.shown().text(field, all.get(field.key()), context, locale));
    return old.filter(text -> !text.equals(shown)).orElse(null);
  }

  private @Nullable String wasRows(Field field, Place place) {
    var now = Trees.list(place.raw().get(field.key())).size();
    return place
        .before()
        .map(all -> Trees.list(all.get(field.key())).size())
        .filter(old -> old != now)
        .map(old -> tools.shown().message("form.rows.count", locale, old))
        .orElse(null);
  }

  /** Rows that an expression gives, cells in the order of the columns. */
  private List<List<Item>> table(Field field, Place place) {
    var source = field.properties().getOrDefault("dataSource", "");
    if (source.isBlank()) {
      return List.of();
    }
    List<List<Item>> rows = new ArrayList<>();
    for (var row : Trees.list(tools.expressions().evaluate(source, place.scope()))) {
      var cells = Trees.map(row);
      rows.add(field.fields().stream().map(column -> cell(column, cells)).toList());
    }
    return rows;
  }

  private Item cell(Field column, Map<String, @Nullable Object> cells) {
    var text = tools.shown().text(column, cells.get(column.key()), context, locale);
    return new Line(column, column.key()).shown(text);
  }

  private List<String> errorsAt(String name) {
    return List.copyOf(errors.getOrDefault(name, List.of()));
  }

  private static String name(Field field, Place place) {
    return field.key().isEmpty() ? field.id() : Trees.path(place.path(), field.key());
  }

  /** What is drawn but not answered. */
  private final class Line {
    private final Field field;
    private final String name;

    Line(Field field, String name) {
      this.field = field;
      this.name = name;
    }

    Item with(List<List<Item>> rows) {
      return item("", rows);
    }

    Item shown(String text) {
      return item(text, List.of());
    }

    private Item item(String text, List<List<Item>> rows) {
      return new Item(
          field,
          name,
          field.label().in(locale),
          field.hint().in(locale),
          null,
          text,
          false,
          errorsAt(name),
          List.of(),
          List.of(),
          rows,
          false,
          null);
    }
  }
}
