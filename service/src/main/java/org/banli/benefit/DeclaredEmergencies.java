package org.banli.benefit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DeclaredEmergencies implements Emergencies {

  private static final int LONGEST_DAYS = 366;
  private static final int LONGEST_REASON = 300;

  private final EmergencyMapper rows;
  private final Divisions divisions;
  private final ApplicationClock clock;

  DeclaredEmergencies(EmergencyMapper rows, Divisions divisions, ApplicationClock clock) {
    this.rows = rows;
    this.divisions = divisions;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Emergency> inForce(DivisionCode place) {
    var upwards = upwards(place);
    return rows.of(upwards).stream()
        .map(DeclaredEmergencies::emergency)
        .filter(one -> one.lastsOn(clock.today()))
        .max(Comparator.comparingInt(one -> upwards.indexOf(one.place().value())));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Emergency> around(DivisionCode place) {
    return rows.around(upwards(place), path(place)).stream()
        .map(DeclaredEmergencies::emergency)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Emergency get(long id) {
    return rows.find(id).map(DeclaredEmergencies::emergency).orElseThrow(Problem::notFound);
  }

  @Override
  public long declare(long account, Declaration what) {
    var reason = reason(what.reason());
    if (what.until().isBefore(what.from())
        || what.until().isBefore(clock.today())
        || what.until().isAfter(what.from().plusDays(LONGEST_DAYS))) {
      throw Problem.refused("benefit.emergency.days");
    }
    var place = what.place().value();
    if (rows.of(List.of(place)).stream().anyMatch(row -> overlaps(row, what))) {
      throw Problem.refused("benefit.emergency.twice");
    }
    rows.insert(
        new EmergencyRow(
            0, place, reason, what.from(), what.until(), clock.instant(), account, null, null));
    return rows.of(List.of(place)).stream().mapToLong(EmergencyRow::id).max().orElseThrow();
  }

  private static boolean overlaps(EmergencyRow row, Declaration what) {
    return row.ended() == null
        && !row.untilDay().isBefore(what.from())
        && !row.fromDay().isAfter(what.until());
  }

  @Override
  public void end(long id, String reason) {
    var why = reason(reason);
    var known = get(id);
    if (!known.openOn(clock.today()) || rows.end(id, clock.instant(), why) == 0) {
      throw Problem.stale("benefit.emergency.ended");
    }
  }

  private static String reason(String text) {
    if (text.isBlank() || text.strip().length() > LONGEST_REASON) {
      throw Problem.refused("benefit.emergency.reason", LONGEST_REASON);
    }
    return text.strip();
  }

  /** From the province down to the place. */
  private List<String> upwards(DivisionCode place) {
    return Arrays.stream(path(place).split("/")).filter(code -> !code.isEmpty()).toList();
  }

  private String path(DivisionCode place) {
    return divisions.find(place).map(Division::path).orElse("/" + place.value() + "/");
  }

  private static Emergency emergency(EmergencyRow row) {
    return new Emergency(
        row.id(),
        new DivisionCode(row.division()),
        row.reason(),
        row.fromDay(),
        row.untilDay(),
        Optional.ofNullable(row.ended()),
        Objects.requireNonNullElse(row.endReason(), ""));
  }
}
