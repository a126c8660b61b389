package org.banli.processes;

import java.util.List;
import java.util.Map;

/** Rules C.3 step 1, C.4: the new name of an organisation; its own entry is in nobody's way. */
class NewNameCheckTest extends OrganisationNamesTest {

  NewNameCheckTest() {
    super("socialorg-change/new-name-check.dmn", "newNameCheck", "nn_");
  }

  @Override
  Answer judged(String kind, String title, int here, Map<String, Object> check) {
    var own = Map.of("standing", true, "uscc", "A", "kind", kind);
    var other = Map.of("standing", true, "uscc", "B", "kind", kind);
    return decide(
        Map.of(
            "application",
            Map.of("change", Map.of("newTitle", title), "organisation", Map.of("uscc", "A")),
            "standard",
            Map.of("orgNamePrefix", "宁国市"),
            "found",
            Map.of(
                "organisation",
                List.of(own),
                "sameName",
                here == 0 ? List.of(own) : List.of(own, other)),
            "check",
            check));
  }
}
