package org.banli.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banli.form.Form.Field;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;

/** Choosing a place from the province down to the depth a field asks for. */
final class Levels {

  private static final List<String> DOWN =
      List.of("province", "city", "county", "township", "village");

  private Levels() {}

  /** The place is at the field's depth, or nothing lies below it. */
  static boolean reached(Division place, Field field, Divisions divisions, LocalDate on) {
    return deep(place, depth(field)) || divisions.children(Optional.of(place.code()), on).isEmpty();
  }

  /** The last of these codes that lies within the one before it. */
  static Optional<Division> last(List<String> codes, Divisions divisions) {
    Optional<Division> last = Optional.empty();
    for (var code : codes) {
      var next = find(code, divisions);
      if (next.isEmpty()
          || (last.isPresent() && !next.get().path().startsWith(last.get().path()))) {
        break;
      }
      last = next;
    }
    return last;
  }

  /** The choices per level: those of the whole country, then below each chosen place. */
  static List<List<Drawing.Option>> choices(
      String chosen, Field field, Divisions divisions, LocalDate on) {
    var way = find(chosen, divisions).map(place -> way(place, divisions)).orElse(List.of());
    List<List<Drawing.Option>> levels = new ArrayList<>();
    Optional<DivisionCode> parent = Optional.empty();
    for (int i = 0; i <= way.size(); i++) {
      var here = i < way.size() ? Optional.of(way.get(i)) : Optional.<Division>empty();
      var below = divisions.children(parent, on);
      if (below.isEmpty() || (i > 0 && deep(way.get(i - 1), depth(field)))) {
        break;
      }
      levels.add(options(below, here));
      parent = here.map(Division::code);
    }
    return levels;
  }

  static Optional<Division> find(String code, Divisions divisions) {
    return code.matches("\\d{12}") ? divisions.find(new DivisionCode(code)) : Optional.empty();
  }

  private static List<Division> way(Division place, Divisions divisions) {
    List<Division> way = new ArrayList<>(List.of(place));
    var parent = place.parent();
    while (parent != null) {
      var above = divisions.find(parent);
      above.ifPresent(division -> way.add(0, division));
      parent = above.map(Division::parent).orElse(null);
    }
    return way;
  }

  private static List<Drawing.Option> options(List<Division> below, Optional<Division> chosen) {
    return below.stream()
        .map(
            place ->
                new Drawing.Option(
                    place.code().value(),
                    place.name(),
                    chosen.map(Division::code).filter(place.code()::equals).isPresent()))
        .toList();
  }

  private static boolean deep(Division place, String depth) {
    int at = DOWN.indexOf(place.level());
    return place.level().equals(depth) || (at >= 0 && at >= DOWN.indexOf(depth));
  }

  private static String depth(Field field) {
    return field.properties().getOrDefault("depth", "village");
  }
}
