package org.banli.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banli.platform.Bilingual;

/** Finds the office that is in charge and says why. */
public interface Routing {

  /**
   * The office of {@code level} whose jurisdiction contains the division, nearest first, with a
   * holder of {@code role} preferred.
   */
  Optional<Route> route(DivisionCode responsible, String level, String role, LocalDate on);

  /**
   * Leaf divisions below {@code under} for which no office of that level has a holder of the role.
   */
  List<Division> unreachable(DivisionCode under, String level, String role, LocalDate on);

  /**
   * An answer of routing.
   *
   * @param staffed false when the office is in charge but nobody holds the role there that day
   * @param why one sentence for the person who asks "why is this with me"
   */
  record Route(Office office, boolean staffed, Bilingual why) {}
}
