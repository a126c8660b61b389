package org.banli.identity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an applicant, a member of staff in their positions, or the system itself.
 *
 * @param positions those in force today; empty for applicants
 */
public record Actor(long account, Kind kind, String name, List<Position> positions)
    implements Serializable {

  /** The system: timers, answers of outside systems. */
  public static final Actor SYSTEM = new Actor(0, Kind.SYSTEM, "系统", List.of());

  /** Role of a person who makes visits under a contract (R11); see {@link #isContractor}. */
  public static final String CONTRACTOR = "contractor";

  /** Kinds of actors. */
  public enum Kind {
    APPLICANT,
    STAFF,
    SYSTEM
  }

  /** Whether this actor holds the role at the office today. */
  public boolean holds(String role, long office) {
    return positions.stream().anyMatch(p -> p.role().equals(role) && p.office() == office);
  }

  /** Whether this actor holds the role anywhere today. */
  public boolean holds(String role) {
    return positions.stream().anyMatch(p -> p.role().equals(role));
  }

  /** Whether this is a contractor today: one who sees the visits assigned to them only (R11). */
  public boolean isContractor() {
    return holds(CONTRACTOR);
  }

  /**
   * An office and a role in it, for a span of time.
   *
   * @param divisionPath jurisdiction as {@link org.banli.region.Division#path()}
   * @param role one of {@code worker clerk reviewer leader checker designer administrator inspector
   *     contractor}; with the level it reads as the issue names it: village worker, township clerk
   *     …
   * @param to first day on which it no longer holds; null when open
   */
  public record Position(
      long id,
      long office,
      String officeName,
      String level,
      String divisionPath,
      String role,
      LocalDate from,
      @Nullable LocalDate to)
      implements Serializable {}
}
