package org.banli.supervision.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banli.benefit.Standards;
import org.banli.benefit.Standards.Name;
import org.banli.benefit.Standards.Standard;
import org.banli.platform.Bilingual;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.stereotype.Component;

/** The parameters of a place under their headings. */
@Component
class StandardLists {

  private static final Bilingual OTHERS = new Bilingual("其他", "Others");

  private final Standards standards;
  private final Divisions divisions;

  StandardLists(Standards standards, Divisions divisions) {
    this.standards = standards;
    this.divisions = divisions;
  }

  /** A heading with its parameters. */
  public record Group(Bilingual name, List<Line> lines) {}

  /**
   * A parameter.
   *
   * @param place name of the division that set the value in force; blank for the country
   * @param own every value this very place ever set, future ones too
   */
  public record Line(
      Bilingual name, Standard value, String place, boolean here, List<Standard> own) {

    boolean contains(String search, Bilingual said) {
      return String.join("\n", name.zh(), name.en(), value.key(), value.law(), said.zh(), said.en())
          .toLowerCase(Locale.ROOT)
          .contains(search.strip().toLowerCase(Locale.ROOT));
    }
  }

  /** What is in force on the day, and what this place has set; all that contain the text. */
  List<Group> of(DivisionCode place, LocalDate on, String search) {
    var own = standards.setFor(place);
    var words = standards.words();
    Map<String, Standard> listed = new LinkedHashMap<>();
    var inForce = standards.all(place, on);
    own.forEach(value -> listed.putIfAbsent(value.key(), value));
    listed.putAll(inForce);
    Map<Bilingual, List<Line>> groups = new LinkedHashMap<>();
    ordered(listed)
        .forEach(
            (value, name) -> {
              var line = line(value, name, place, own);
              if (line.contains(search, said(value, words))) {
                groups.computeIfAbsent(name.group(), it -> new ArrayList<>()).add(line);
              }
            });
    return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  /** How units, and values that are words, are said. */
  Map<String, Bilingual> words() {
    return standards.words();
  }

  private static Bilingual said(Standard of, Map<String, Bilingual> words) {
    var plain = of.value().toString();
    return words.getOrDefault(plain, new Bilingual(plain, plain));
  }

  private Map<Standard, Name> ordered(Map<String, Standard> listed) {
    Map<Standard, Name> ordered = new LinkedHashMap<>();
    var left = new LinkedHashMap<>(listed);
    standards
        .names()
        .forEach(
            (key, name) -> {
              var value = left.remove(key);
              if (value != null) {
                ordered.put(value, name);
              }
            });
    left.forEach((key, value) -> ordered.put(value, new Name(new Bilingual(key, key), OTHERS)));
    return ordered;
  }

  private Line line(Standard value, Name name, DivisionCode place, List<Standard> own) {
    return new Line(
        name.name(),
        value,
        divisions.find(value.division()).map(Division::name).orElse(""),
        value.division().equals(place),
        own.stream().filter(one -> one.key().equals(value.key())).toList());
  }
}
