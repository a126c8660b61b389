package org.banli.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Tree implements Divisions {

  /** Names of the code list that are no names: they only fill a level. */
  private static final Set<String> FILLERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  private final DivisionMapper divisions;
  private final Changes changes;
  private final ApplicationClock clock;

  Tree(DivisionMapper divisions, Changes changes, ApplicationClock clock) {
    this.divisions = divisions;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public Optional<Division> find(DivisionCode code) {
    return find(code, clock.today());
  }

  private Optional<Division> find(DivisionCode code, LocalDate on) {
    return divisions.find(code.value(), on).map(DivisionRow::division);
  }

  @Override
  public List<Division> children(Optional<DivisionCode> parent, LocalDate on) {
    return divisions.children(parent.map(DivisionCode::value).orElse(null), on).stream()
        .map(DivisionRow::division)
        .toList();
  }

  @Override
  public String fullName(DivisionCode code) {
    return find(code).map(this::fullName).orElse(code.value());
  }

  private String fullName(Division division) {
    var names = new ArrayList<String>();
    for (String step : codes(division.path())) {
      divisions
          .find(step, clock.today())
          .map(DivisionRow::name)
          .filter(name -> !FILLERS.contains(name))
          .ifPresent(names::add);
    }
    return String.join("", names);
  }

  @Override
  public Division successor(DivisionCode code, LocalDate on) {
    var next = divisions.successor(code.value(), on);
    return next.isPresent()
        ? successor(new DivisionCode(next.get()), on)
        : find(code, on).orElseThrow(Problem::notFound);
  }

  @Override
  @Transactional
  public void merge(DivisionCode old, DivisionCode into, LocalDate on) {
    var ending = existing(old, on).orElseThrow(() -> Problem.refused("region.merge.ended", old));
    var taking =
        existing(into, on)
            .filter(it -> !old.equals(into))
            .orElseThrow(() -> Problem.refused("region.merge.into-unknown", into));
    if (!ending.level().equals(taking.level()) || taking.path().startsWith(ending.path())) {
      throw Problem.refused("region.merge.level", ending.name(), taking.name());
    }
    if (divisions.end(old.value(), into.value(), on) == 0) {
      throw Problem.refused("region.merge.ended", old);
    }
    divisions.insertBelow(ending.path(), taking.path(), old.value(), into.value(), on);
    divisions.endBelow(ending.path(), on);
    changes.moved(new Moved(old, into, ending.path(), taking.path()), on);
  }

  private Optional<Division> existing(DivisionCode code, LocalDate on) {
    return find(code, on)
        .filter(it -> !it.from().isAfter(on))
        .filter(it -> it.to() == null || it.to().isAfter(on));
  }

  static List<String> codes(String path) {
    return Arrays.stream(path.split("/")).filter(code -> !code.isEmpty()).toList();
  }
}
