package org.banli.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.banli.identity.store.PositionMapper;
import org.banli.identity.store.PositionRow;
import org.banli.region.Offices;
import org.banli.region.Staffing;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dated positions: routing asks who is there, each request what its actor holds today. */
@Component
@Transactional(readOnly = true)
class PositionBook implements Staffing {

  private final PositionMapper positions;
  private final Offices offices;

  // Region routes by staffing and names the offices of positions: one of the two waits.
  PositionBook(PositionMapper positions, @Lazy Offices offices) {
    this.positions = positions;
    this.offices = offices;
  }

  @Override
  public boolean staffed(long officeId, String role, LocalDate on) {
    return positions.held(officeId, role, on);
  }

  /** Positions in force on a day, at offices that exist. */
  List<Actor.Position> inForce(long account, LocalDate on) {
    return positions.inForce(account, on).stream().flatMap(this::position).toList();
  }

  private Stream<Actor.Position> position(PositionRow row) {
    return offices
        .find(row.office())
        .map(
            office ->
                new Actor.Position(
                    row.id(),
                    office.id(),
                    office.name(),
                    office.level(),
                    office.division().path(),
                    row.role(),
                    row.fromDay(),
                    row.toDay()))
        .stream();
  }
}
