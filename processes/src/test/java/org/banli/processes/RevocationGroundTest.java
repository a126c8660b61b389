package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules C.5 and C.6: when the registrar may revoke a registration, and by which article. */
class RevocationGroundTest extends DecisionTableTest {

  RevocationGroundTest() {
    super("socialorg-cancel/revocation-ground.dmn", "revocationGround");
  }

  @ParameterizedTest
  @CsvSource({
    "0, service, twoYears, true, rv_unknown, no, ''",
    "1, service, twoYears, true, rv_two_years, yes, 撤销登记",
    "1, service, twoYears, false, rv_two_years_not, no, ''",
    "1, association, twoYears, true, rv_two_years_not, no, ''",
    "1, foundation, twoYears, true, rv_two_years_not, no, ''",
    "1, association, fraud, false, rv_fraud_association, yes, 撤销登记",
    "1, association, inactive, false, rv_inactive_association, yes, 撤销登记",
    "1, association, serious, false, rv_serious_association, yes, 吊销登记证书",
    "1, service, fraud, false, rv_fraud_service, yes, 撤销登记",
    "1, service, serious, false, rv_serious_service, yes, 撤销登记",
    "1, service, inactive, false, rv_other, no, ''",
    "1, foundation, fraud, false, rv_fraud_foundation, yes, 撤销登记",
    "1, foundation, inactive, false, rv_fraud_foundation, yes, 撤销登记",
    "1, foundation, serious, false, rv_serious_foundation, yes, 撤销登记",
  })
  void theKindDecidesWhatIsAGround(
      int standing,
      String kind,
      String ground,
      boolean twoYears,
      String rule,
      String revocable,
      String act) {
    Map<String, Object> entry = new HashMap<>(Map.of("kind", kind, "standing", standing > 0));

    var answer =
        decide(
            Map.of(
                "found",
                Map.of("organisation", List.of(entry)),
                "application",
                Map.of("cancel", Map.of("revocationGround", ground)),
                "sheet",
                Map.of("twoYears", twoYears)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("revocable", revocable).containsEntry("act", act);
  }
}
