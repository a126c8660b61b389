package org.banli.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form with every component, and answers to it. */
final class Kitchen {

  private Kitchen() {}

  static String json() {
    try (var file = Kitchen.class.getResourceAsStream("kitchen.form")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Form form(Expressions expressions) {
    return read(json(), expressions);
  }

  static Form read(String json, Expressions expressions) {
    return FormReader.read(
        "forms/kitchen.form", json.getBytes(StandardCharsets.UTF_8), expressions);
  }

  /** Complete and without a mistake; each test spoils its own copy. */
  static Map<String, Object> answers() {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put(
        "applicant",
        map(
            "name", "𠮷田䶮",
            "idNumber", "11010519491231002x",
            "phone", "139 5555 0101",
            "place", "341881001001",
            "married", "single",
            "ill", "no"));
    answers.put("members", rows(map("fullName", "张三", "relation", "child", "wage", "1,200")));
    answers.put("reason", "家中无人有收入");
    answers.put("promise", "true");
    answers.put("signature", "a".repeat(64));
    return answers;
  }

  static List<Object> rows(Object... rows) {
    return new java.util.ArrayList<>(List.of(rows));
  }

  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  static Map<String, Object> with(String path, Object value) {
    var answers = answers();
    put(answers, path, value);
    return answers;
  }

  @SuppressWarnings("unchecked")
  static void put(Map<String, Object> answers, String path, Object value) {
    var steps = path.split("\\.", 2);
    if (steps.length == 1) {
      answers.put(path, value);
    } else if (steps[0].endsWith("]")) {
      int at = steps[0].indexOf('[');
      var rows = (List<Object>) answers.get(steps[0].substring(0, at));
      int row = Integer.parseInt(steps[0].substring(at + 1, steps[0].length() - 1));
      put((Map<String, Object>) rows.get(row), steps[1], value);
    } else {
      put((Map<String, Object>) answers.computeIfAbsent(steps[0], key -> map()), steps[1], value);
    }
  }
}
