package org.banli.processes;

import java.util.List;
import java.util.Map;

/** Rules C.3 step 1: form of the name, and others of the same. */
class NameCheckTest extends OrganisationNamesTest {

  NameCheckTest() {
    super("socialorg-establish/name-check.dmn", "nameCheck", "nc_");
  }

  @Override
  Answer judged(String kind, String title, int here, Map<String, Object> check) {
    return decide(
        Map.of(
            "application",
            Map.of("organisation", Map.of("kind", kind, "title", title)),
            "standard",
            Map.of("orgNamePrefix", "宁国市"),
            "found",
            Map.of("sameName", List.of(Map.of("standing", here > 0))),
            "check",
            check));
  }
}
