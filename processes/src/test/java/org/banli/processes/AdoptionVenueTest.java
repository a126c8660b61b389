package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules D.1: which office is in charge. */
class AdoptionVenueTest extends DecisionTableTest {

  AdoptionVenueTest() {
    super("adoption/venue.dmn", "venue");
  }

  @ParameterizedTest
  @CsvSource({
    "untraceableInst, institution, venue_institution, 341881000000",
    "orphan, institution, venue_orphan_institution, 341881000000",
    "untraceableOther, none, venue_found, 341882000000",
    "orphan, guardian, venue_orphan_guardian, 341821000000",
    "hardship, parents, venue_parents, 341821000000",
    "kin, parent, venue_parents, 341821000000",
    "stepchild, parent, venue_parents, 341821000000",
    "hardship, institution, venue_parents_institution, 341881000000"
  })
  void followsTheChild(String route, String kind, String rule, String place) {
    assertThat(venue(route, kind, place).rules()).isEqualTo(rule);
    assertThat(venue(route, kind, place).outputs())
        .containsEntry("place", place)
        .containsEntry("venueRight", true);
    assertThat(venue(route, kind, "110101000000").outputs()).containsEntry("venueRight", false);
  }

  private Answer venue(String route, String kind, String office) {
    return decide(
        Map.of(
            "application",
            Map.of(
                "adoption", Map.of("route", route, "office", office),
                "child", Map.of("institutionPlace", "341881000000", "foundPlace", "341882000000"),
                "placer", Map.of("kind", kind, "hukouDivision", "341821000000"))));
  }
}
