package org.banli.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.stereotype.Service;

/** {@link Standards} from the rows of the divisions upwards, the country last. */
@Service
class DatedStandards implements Standards {
  static final String COUNTRY = "000000000000";

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

  /** From the country down, so that what comes later overrides. */
  private List<String> upwards(DivisionCode division) {
    List<String> codes = new ArrayList<>(List.of(COUNTRY));
    String path = divisions.find(division).map(Division::path).orElse(division.value());
    Arrays.stream(path.split("/")).filter(code -> !code.isEmpty()).forEach(codes::add);
    return codes;
  }
}
