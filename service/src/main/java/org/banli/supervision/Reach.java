package org.banli.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banli.matter.Catalogue;
import org.banli.platform.Bilingual;
import org.banli.process.Requirements;
import org.banli.process.Requirements.Need;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Routing;
import org.springframework.stereotype.Service;

/**
 * Villages whose cases would wait for nobody: no holder of a level and role that a matter names.
 */
@Service
public class Reach {

  private final Catalogue catalogue;
  private final Requirements requirements;
  private final Routing routing;

  Reach(Catalogue catalogue, Requirements requirements, Routing routing) {
    this.catalogue = catalogue;
    this.requirements = requirements;
    this.routing = routing;
  }

  /** Gaps below a division on a day; empty when everybody is reached. */
  public List<Gap> gaps(DivisionCode under, LocalDate on) {
    var gaps = new ArrayList<Gap>();
    for (var matter : catalogue.open()) {
      for (Need need : requirements.of(matter.ref())) {
        var villages = routing.unreachable(under, need.level(), need.role(), on);
        if (!villages.isEmpty()) {
          gaps.add(new Gap(matter.name(), need.level(), need.role(), villages));
        }
      }
    }
    return gaps;
  }

  /** A matter's level and role that nobody holds for these villages. */
  public record Gap(Bilingual matter, String level, String role, List<Division> villages) {}
}
