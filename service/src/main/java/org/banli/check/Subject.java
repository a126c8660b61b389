package org.banli.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.banli.platform.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked about.
 *
 * @param idNumber identity number or code; empty when only the name is known
 * @param provinces two digits each, whose databases may know the person: those that the case names,
 *     else the one of the identity number; empty when neither tells
 */
record Subject(String name, String idNumber, List<String> provinces) {

  /** 81 and above are numbers of residence permits, which belong to no province. */
  private static final int LAST_PROVINCE = 71;

  /** A row of FEEL, or of a sealed order. */
  static Subject of(@Nullable Object row) {
    var idNumber = text(row, "idNumber");
    var kept = row instanceof Map<?, ?> map ? map.get("provinces") : null;
    var named = codes(kept == null ? value(row, "province") : kept);
    return new Subject(text(row, "name"), idNumber, named.isEmpty() ? home(idNumber) : named);
  }

  private static List<String> home(String idNumber) {
    return IdNumber.parse(idNumber).map(number -> number.value().substring(0, 2)).stream()
        .filter(province -> Integer.parseInt(province) <= LAST_PROVINCE)
        .toList();
  }

  /** A code or several, of two digits or of a whole division. */
  private static List<String> codes(@Nullable Object value) {
    var all =
        value instanceof Collection<?> list ? list : value == null ? List.of() : List.of(value);
    return all.stream()
        .map(String::valueOf)
        .filter(code -> code.matches("\\d{2}(\\d{4}|\\d{10})?"))
        .map(code -> code.substring(0, 2))
        .distinct()
        .toList();
  }

  /** Provinces whose databases are asked; {@link RequestRow#NO_PROVINCE} when none is known. */
  List<String> asked() {
    return provinces.isEmpty() ? List.of(RequestRow.NO_PROVINCE) : provinces;
  }

  boolean nameless() {
    return name.isBlank() && idNumber.isBlank();
  }

  /** Whether the database of a province is asked about this person. */
  boolean in(String province) {
    return province.equals(RequestRow.NO_PROVINCE)
        ? provinces.isEmpty()
        : provinces.contains(province);
  }

  static String text(@Nullable Object row, String key) {
    var value = value(row, key);
    return value == null ? "" : value.toString();
  }

  private static @Nullable Object value(@Nullable Object row, String key) {
    return row instanceof Map<?, ?> map ? map.get(key) : null;
  }

  @Override
  public String toString() {
    return "Subject[***]";
  }
}
