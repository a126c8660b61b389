package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.2: dual management or direct registration. */
class SupervisionModeTest extends DecisionTableTest {

  SupervisionModeTest() {
    super("socialorg-establish/supervision-mode.dmn", "supervisionMode");
  }

  @ParameterizedTest
  @CsvSource({
    "false, no, association, trade, no, sm_off, dual, false",
    "true, yes, service, charity, yes, sm_licence, dual, false",
    "true, no, association, religious, no, sm_special, dual, false",
    "true, no, association, political, no, sm_special, dual, false",
    "true, no, association, foreign, no, sm_special, dual, false",
    "true, no, association, trade, no, sm_trade, direct, true",
    "true, no, service, trade, no, sm_other, dual, false",
    "true, no, association, technology, yes, sm_technology, direct, true",
    "true, no, association, technology, no, sm_other, dual, false",
    "true, no, foundation, charity, yes, sm_charity, direct, true",
    "true, no, service, charity, no, sm_other, dual, false",
    "true, no, service, community, yes, sm_community, direct, true",
    "true, no, service, community, no, sm_other, dual, false",
    "true, no, association, culture, no, sm_other, dual, false"
  })
  void followsTheField(
      boolean practised,
      String licensed,
      String kind,
      String field,
      String only,
      String rule,
      String mode,
      boolean consult) {
    var organisation = Map.of("licensed", licensed, "kind", kind, "field", field, "only", only);
    var answer =
        decide(
            Map.of(
                "application",
                Map.of("organisation", organisation),
                "standard",
                Map.of("orgDirect", practised)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("mode", mode).containsEntry("consult", consult);
  }
}
