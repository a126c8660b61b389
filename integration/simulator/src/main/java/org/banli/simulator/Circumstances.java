package org.banli.simulator;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;

/**
 * What the sources know of a person for whom nothing was set. The first of the three sequence
 * digits (the 15th character of the identity number) decides, so that a tester can choose:
 *
 * <ul>
 *   <li>{@code 9}: well off
 *   <li>{@code 8}: a regular wage
 *   <li>{@code 7}: no wage, but a van
 *   <li>anything else: hardly anything; from sixty on a basic pension
 * </ul>
 *
 * <p>What the register offices, the police and the courts know, see {@link CivilStatus}.
 */
final class Circumstances {

  private static final int PENSION_AGE = 60;
  private static final int SCHOOL_LEAVING_AGE = 18;

  private Circumstances() {}

  /** Deterministic; a source that is not known here has an empty answer. */
  static Map<String, Object> of(String source, String idNumber) {
    var kind = idNumber.length() == 18 ? idNumber.charAt(14) : '0';
    int age = age(idNumber);
    boolean rich = kind == '9' && age >= SCHOOL_LEAVING_AGE;
    boolean waged = kind == '8' && age >= SCHOOL_LEAVING_AGE && age < PENSION_AGE;
    boolean van = kind == '7' && age >= SCHOOL_LEAVING_AGE;
    return switch (source) {
      case "socialInsurance" -> socialInsurance(age, rich, waged);
      case "tax" -> Map.of("income12m", rich ? 180000 : waged ? 26400 : 0);
      case "business" -> business(rich);
      case "police" -> police(idNumber);
      case "civilAffairs" ->
          Map.of("marriage", age < 22 ? "unmarried" : "married", "relief", List.of());
      case "realEstate" -> Map.of("houses", rich ? List.of(area(138.5), area(89.0)) : List.of());
      case "vehicles" -> Map.of("vehicles", vehicles(rich, van));
      case "banks" -> banks(idNumber, rich, age);
      default -> CivilStatus.of(source, idNumber);
    };
  }

  private static Map<String, Object> socialInsurance(int age, boolean rich, boolean waged) {
    int pension = age < PENSION_AGE ? 0 : rich ? 4800 : 180;
    int wageBase = age >= PENSION_AGE ? 0 : rich ? 15000 : waged ? 2200 : 0;
    return Map.of("pension", pension, "wageBase", wageBase, "insured", pension + wageBase > 0);
  }

  private static Map<String, Object> business(boolean rich) {
    return Map.of(
        "registered",
        rich,
        "entities",
        rich ? List.of(Map.of("name", "宁国市示例商贸有限公司", "role", "股东")) : List.of());
  }

  private static Map<String, Object> police(String idNumber) {
    var place = idNumber.length() == 18 ? idNumber.substring(0, 6) : "000000";
    return Map.of("hukouDivision", place + "000000", "alive", true, "members", List.of());
  }

  private static List<Object> vehicles(boolean rich, boolean van) {
    return rich
        ? List.of(Map.of("plate", "皖P8A888", "value", 268000))
        : van ? List.of(Map.of("plate", "皖P7B123", "value", 36000)) : List.of();
  }

  private static Map<String, Object> banks(String idNumber, boolean rich, int age) {
    int little = age < SCHOOL_LEAVING_AGE ? 0 : Math.floorMod(idNumber.hashCode(), 40) * 100;
    return Map.of("deposits", rich ? 460000 : little, "securities", rich ? 120000 : 0);
  }

  private static Map<String, Object> area(double squareMetres) {
    return Map.of("area", squareMetres);
  }

  private static int age(String idNumber) {
    return idNumber.matches("\\d{17}[\\dXx]")
        ? Year.now(Clock.systemUTC()).getValue() - Integer.parseInt(idNumber.substring(6, 10))
        : 0;
  }
}
