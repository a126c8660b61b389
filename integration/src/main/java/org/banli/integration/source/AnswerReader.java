package org.banli.integration.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banli.integration.SourceFailure;
import org.banli.integration.SourceFailure.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a source's answer and refuses what was not asked for. */
final class AnswerReader {

  private final Map<String, FieldType> fields;

  AnswerReader(Map<String, FieldType> fields) {
    this.fields = Map.copyOf(fields);
  }

  List<Map<String, Object>> read(Inquiry inquiry, JsonNode answer) throws SourceFailure {
    var rows = answer.path("answers");
    if (!rows.isArray()) {
      throw new SourceFailure(Kind.WRONG_SHAPE, "answers is not a list");
    }
    var asked = asked(inquiry);
    var seen = new HashSet<String>();
    var read = new ArrayList<Map<String, Object>>();
    for (var row : rows) {
      read.add(person(row, asked, seen));
    }
    if (seen.size() < asked.size()) {
      throw new SourceFailure(Kind.INCOMPLETE, (asked.size() - seen.size()) + " left out");
    }
    return List.copyOf(read);
  }

  private static Set<String> asked(Inquiry inquiry) {
    return inquiry.persons().stream()
        .map(person -> who(person.idNumber(), person.name()))
        .collect(Collectors.toSet());
  }

  /** The number; where there is none, the name. */
  private static String who(String idNumber, String name) {
    return idNumber.isBlank() ? "name " + name.strip() : normal(idNumber);
  }

  private Map<String, Object> person(JsonNode row, Set<String> asked, Set<String> seen)
      throws SourceFailure {
    if (!row.isObject() || !row.path("idNumber").isString()) {
      throw new SourceFailure(Kind.WRONG_SHAPE, "an answer without idNumber");
    }
    var idNumber = normal(row.path("idNumber").asString());
    var who = who(idNumber, row.path("name").asString(""));
    if (!asked.contains(who)) {
      throw new SourceFailure(Kind.WRONG_PERSON, "a person who was not asked about");
    }
    if (!seen.add(who)) {
      throw new SourceFailure(Kind.WRONG_SHAPE, "one person twice");
    }
    return checked(row, idNumber);
  }

  private Map<String, Object> checked(JsonNode row, String idNumber) throws SourceFailure {
    var answer = new LinkedHashMap<String, Object>();
    for (var field : row.properties()) {
      var value = value(field.getValue());
      var type = fields.get(field.getKey());
      if (value != null && type != null && !type.fits(value)) {
        throw new SourceFailure(Kind.WRONG_SHAPE, field.getKey() + " is not " + type);
      }
      if (value != null) {
        answer.put(field.getKey(), value);
      }
    }
    answer.put("idNumber", idNumber);
    return answer;
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isObject()) {
      var map = new LinkedHashMap<String, @Nullable Object>();
      node.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
      return map;
    }
    if (node.isArray()) {
      return node.valueStream().map(AnswerReader::value).toList();
    }
    if (node.isNumber()) {
      return plain(node.decimalValue());
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNull() ? null : node.asString();
  }

  /**
   * 1E+3 and 1000 are the same amount and must look the same on a page; 1E+999999999 is neither.
   */
  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 && FieldType.reasonable(number) ? number.setScale(0) : number;
  }

  private static String normal(String idNumber) {
    return idNumber.strip().toUpperCase(Locale.ROOT);
  }
}
