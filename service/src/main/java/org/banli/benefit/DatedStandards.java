package org.banli.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Standards} from the rows of the divisions upwards, the country last. */
@Service
class DatedStandards implements Standards {
  static final String COUNTRY = "000000000000";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

  private final StandardMapper rows;
  private final Divisions divisions;

  DatedStandards(StandardMapper rows, Divisions divisions) {
    this.rows = rows;
    this.divisions = divisions;
  }

  @Override
  public Optional<Standard> find(String key, DivisionCode division, LocalDate on) {
    return Optional.ofNullable(all(division, on).get(key));
  }

  @Override
  public Map<String, Standard> all(DivisionCode division, LocalDate on) {
    List<String> upwards = upwards(division);
    Map<String, Standard> nearest = new TreeMap<>();
    rows.inForce(upwards, on).stream()
        .sorted(Comparator.comparingInt(row -> upwards.indexOf(row.division())))
        .forEach(row -> nearest.put(row.standardKey(), row.standard()));
    return nearest;
  }

  @Override
  public List<Standard> setFor(DivisionCode division) {
    return rows.ofDivision(division.value()).stream().map(StandardRow::standard).toList();
  }

  @Override
  public Map<String, Name> names() {
    Map<String, Name> names = new LinkedHashMap<>();
    rows.names().forEach(row -> names.put(row.standardKey(), name(row)));
    return names;
  }

  @Override
  public Map<String, Bilingual> words() {
    return rows.words().stream()
        .collect(Collectors.toMap(StandardWord::word, row -> new Bilingual(row.zh(), row.en())));
  }

  private static Name name(StandardName row) {
    return new Name(new Bilingual(row.zh(), row.en()), new Bilingual(row.groupZh(), row.groupEn()));
  }

  @Override
  @Transactional
  public void set(String key, DivisionCode division, String value, LocalDate from, String law) {
    List<StandardRow> known = rows.ofKey(key);
    if (known.isEmpty() || divisions.find(division).isEmpty()) {
      throw Problem.refused("benefit.standard.unknown", key);
    }
    if (law.isBlank() || law.length() > 300) {
      throw Problem.refused("benefit.standard.law");
    }
    StandardRow like = known.get(0);
    String typed = plain(value.strip(), known);
    if (!fits(typed, like.valueType(), known)) {
      throw Problem.refused("benefit.standard.value", typed);
    }
    var row =
        new StandardRow(
            0,
            key,
            division.value(),
            typed,
            like.valueType(),
            like.unit(),
            from,
            null,
            law.strip(),
            "administrator");
    if (rows.insert(row) == 0) {
      throw Problem.refused("benefit.standard.day", from);
    }
  }

  /** A word may be typed as it is said. */
  private String plain(String typed, List<StandardRow> known) {
    var words = words();
    return known.stream()
        .map(StandardRow::value)
        .filter(word -> words.containsKey(word) && said(words.get(word), typed))
        .findFirst()
        .orElse(typed);
  }

  private static boolean said(Bilingual word, String typed) {
    return word.zh().equals(typed) || word.en().equalsIgnoreCase(typed);
  }

  private static boolean fits(String value, String type, List<StandardRow> known) {
    return switch (type) {
      case "number" -> NUMBER.matcher(value).matches();
      case "boolean" -> value.equals("true") || value.equals("false");
      default ->
          known.stream().anyMatch(row -> row.value().equals(value))
              || (StandardRow.isHours(value)
                  && known.stream().allMatch(row -> StandardRow.isHours(row.value())));
    };
  }

  /** From the country down, so that what comes later overrides. */
  private List<String> upwards(DivisionCode division) {
    List<String> codes = new ArrayList<>(List.of(COUNTRY));
    String path = divisions.find(division).map(Division::path).orElse(division.value());
    Arrays.stream(path.split("/")).filter(code -> !code.isEmpty()).forEach(codes::add);
    return codes;
  }
}
