package org.banli.simulator;

import java.util.List;
import java.util.Map;

/**
 * What is known of somebody's civil status for whom nothing was set: an ordinary life without a
 * record. The number is valid and the name agrees; sex and birth are those of the number (a
 * passport tells neither); the person lives, is related to nobody asked about, was never married,
 * has no children, no criminal record, no judgment and no disability, is fit and goes to no school;
 * no organisation bears the name.
 */
public final class CivilStatus {

  private CivilStatus() {}

  /** Deterministic; a source that is not known here has an empty answer. */
  public static Map<String, Object> of(String source, String idNumber) {
    return switch (source) {
      case "identity" -> identity(idNumber);
      case "kinship" -> Map.of("related", List.of());
      case "criminal" -> Map.of("record", false, "kind", "");
      case "children" -> Map.of("count", 0);
      case "marriageRecords" -> Map.of("status", "unmarried", "records", List.of());
      case "court" ->
          Map.of(
              "dishonest",
              false,
              "deprivedOfRights",
              false,
              "incapacity",
              false,
              "sentences",
              List.of(),
              "judgments",
              List.of());
      case "organisations" ->
          Map.of("same", List.of(), "similar", List.of(), "legalRepOf", List.of());
      case "health" -> Map.of("fit", true, "fertility", "");
      case "education" -> Map.of("enrolled", false, "school", "");
      case "disability" -> Map.of("kind", "", "grade", 0);
      default -> Map.of();
    };
  }

  private static Map<String, Object> identity(String idNumber) {
    if (!idNumber.matches("\\d{17}[\\dXx]")) {
      return Map.of("valid", true, "nameAgrees", true, "alive", true);
    }
    var sex = (idNumber.charAt(16) - '0') % 2 == 0 ? "female" : "male";
    return Map.of(
        "valid", true, "nameAgrees", true, "sex", sex, "birth", birth(idNumber), "alive", true);
  }

  private static String birth(String idNumber) {
    return idNumber.substring(6, 10)
        + "-"
        + idNumber.substring(10, 12)
        + "-"
        + idNumber.substring(12, 14);
  }
}
