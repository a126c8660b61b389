package org.banli.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.banli.form.Form.Checks;
import org.banli.form.Form.Choice;
import org.banli.form.Form.Field;
import org.banli.platform.Bilingual;
import org.banli.region.Offices;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One component of Camunda Forms JSON, asked in our words. */
record Component(JsonNode node) {

  static final Checks NO_CHECKS =
      new Checks(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("textfield", "text"),
          Map.entry("textarea", "textarea"),
          Map.entry("number", "number"),
          Map.entry("datetime", "date"),
          Map.entry("select", "select"),
          Map.entry("radio", "radio"),
          Map.entry("checkbox", "checkbox"),
          Map.entry("checklist", "checklist"),
          Map.entry("group", "group"),
          Map.entry("dynamiclist", "list"),
          Map.entry("table", "table"),
          Map.entry("filepicker", "file"),
          Map.entry("text", "note"));

  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "textfield",
          Set.of("signature", "division", "idNumber", "uscc", "phone", "bankAccount", "slot"),
          "number",
          Set.of("money"));

  String type() {
    return node.path("type").asString("");
  }

  String id() {
    return node.path("id").asString("");
  }

  /** Our type; empty when we do not know the component. */
  String drawnAs() {
    var kind = property("kind");
    if (kind != null) {
      return KINDS.getOrDefault(type(), Set.of()).contains(kind) ? kind : "";
    }
    boolean time = type().equals("datetime") && !node.path("subtype").asString("").equals("date");
    return time ? "" : PLAIN.getOrDefault(type(), "");
  }

  String described() {
    var kind = property("kind");
    var sub = type().equals("datetime") ? " " + node.path("subtype").asString("") : "";
    return type() + sub + (kind == null ? "" : " of kind " + kind);
  }

  String key() {
    boolean nests = type().equals("group") || type().equals("dynamiclist");
    return nests ? path() : node.path("key").asString("");
  }

  String path() {
    return node.path("path").asString("");
  }

  Bilingual label() {
    var zh =
        type().equals("text") ? node.path("text").asString("") : node.path("label").asString("");
    return new Bilingual(zh, or(property("labelEn")));
  }

  Bilingual hint() {
    return new Bilingual(node.path("description").asString(""), or(property("descriptionEn")));
  }

  @Nullable String hide() {
    return node.path("conditional").path("hide").asString(null);
  }

  boolean required() {
    return node.path("validate").path("required").asBoolean(false);
  }

  JsonNode children() {
    return node.path("components");
  }

  @Nullable String property(String name) {
    return node.path("properties").path(name).asString(null);
  }

  Map<String, String> properties() {
    Map<String, String> all = new LinkedHashMap<>();
    node.path("properties")
        .properties()
        .forEach(e -> all.put(e.getKey(), e.getValue().asString("")));
    for (var own : List.of("multiple", "dataSource", "decimalDigits")) {
      if (node.has(own)) {
        all.put(own, node.path(own).asString(""));
      }
    }
    return Map.copyOf(all);
  }

  Checks checks() {
    var limits = type().equals("dynamiclist") ? node.path("properties") : node.path("validate");
    return new Checks(
        whole(limits, "minLength"),
        whole(limits, "maxLength"),
        number(limits, "min"),
        number(limits, "max"),
        Optional.ofNullable(limits.path("pattern").asString(null)).filter(p -> !p.isBlank()));
  }

  List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (var value : node.path("values")) {
      var label =
          new Bilingual(value.path("label").asString(""), value.path("labelEn").asString(""));
      choices.add(new Choice(value.path("value").asString(""), label));
    }
    return List.copyOf(choices);
  }

  /** Columns of a table, as fields that are only read. */
  Optional<List<Field>> columns() {
    if (!type().equals("table")) {
      return Optional.empty();
    }
    List<Field> columns = new ArrayList<>();
    for (var column : node.path("columns")) {
      columns.add(column(column));
    }
    return Optional.of(List.copyOf(columns));
  }

  private Field column(JsonNode column) {
    var key = column.path("key").asString("");
    var kind = column.path("kind").asString("");
    var label =
        new Bilingual(column.path("label").asString(""), column.path("labelEn").asString(""));
    return new Field(
        id() + "." + key,
        kind.equals("money") ? kind : "text",
        key,
        label,
        new Bilingual("", ""),
        null,
        "false",
        NO_CHECKS,
        List.of(),
        List.of(),
        Map.of());
  }

  /** What is wrong with this component by itself. */
  List<String> defects() {
    List<String> wrong = new ArrayList<>();
    boolean chooses = Set.of("select", "radio", "checklist").contains(type());
    if (chooses && choices().isEmpty() && property("choicesFrom") == null) {
      wrong.add("no choices");
    }
    if (choices().stream().map(Choice::value).distinct().count() != choices().size()) {
      wrong.add("two choices have the same value");
    }
    choices().stream()
        .map(Choice::value)
        .filter(value -> !value.matches("[^\\s\"]+"))
        .forEach(value -> wrong.add("a choice has the value [" + value + "]"));
    if (label().zh().isBlank() && !type().equals("group")) {
      wrong.add("no label");
    }
    var level = property("level");
    if ("slot".equals(property("kind")) && (level == null || !Offices.LEVELS.contains(level))) {
      wrong.add("properties.level must name the level of the office, such as county");
    }
    checks().pattern().flatMap(Component::wrongPattern).ifPresent(wrong::add);
    return wrong;
  }

  private static Optional<String> wrongPattern(String pattern) {
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of("pattern " + pattern + ": " + e.getDescription());
    }
  }

  private static Optional<Integer> whole(JsonNode limits, String name) {
    return number(limits, name).map(BigDecimal::intValue);
  }

  private static Optional<BigDecimal> number(JsonNode limits, String name) {
    var text = limits.path(name).asString("");
    return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
