package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules D.1: who may place a child. */
class PlacerFitTest extends DecisionTableTest {

  PlacerFitTest() {
    super("adoption/placer-fit.dmn", "placerFit");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "orphan, guardian, -, yes, -, -, -, ''",
        "orphan, institution, -, -, -, -, yes, ''",
        "orphan, parents, -, -, -, -, -, p_01",
        "untraceableInst, institution, -, -, -, -, yes, ''",
        "untraceableInst, parents, -, -, -, -, -, p_02",
        "hardship, parents, -, -, -, -, -, ''",
        "hardship, institution, -, -, -, -, yes, p_03",
        "hardship, parent, dead, -, -, no, -, ''",
        "hardship, parent, untraceable, -, -, -, -, ''",
        "hardship, parent, able, -, -, -, -, p_04",
        "kin, parent, able, -, -, -, -, p_04",
        "stepchild, parent, able, -, -, -, -, ''",
        "orphan, guardian, -, no, -, -, -, p_05",
        "hardship, guardian, -, -, yes, -, -, ''",
        "hardship, guardian, -, -, no, -, -, p_06",
        "hardship, parent, dead, -, -, yes, -, p_07",
        "untraceableInst, institution, -, -, -, -, no, p_08",
        "untraceableOther, -, -, -, -, -, -, ''"
      })
  void whoPlaces(
      String route,
      String kind,
      String otherParent,
      String support,
      String dangerous,
      String grandparents,
      String institution,
      String rule) {
    var placer = new HashMap<String, Object>();
    placer.put("kind", kind);
    placer.put("otherParent", otherParent);
    placer.put("supportConsent", support);
    placer.put("dangerous", dangerous);
    placer.put("grandparents", grandparents);
    placer.put("institutionConsent", institution);
    var application = Map.of("adoption", Map.of("route", route), "placer", placer);
    assertThat(decide(Map.of("application", application)).rules()).isEqualTo(rule);
  }
}
