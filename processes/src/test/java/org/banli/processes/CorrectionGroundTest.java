package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R61, 指导意见 第四条: no revocation without a finding of police or court, and none twice. */
class CorrectionGroundTest extends DecisionTableTest {

  CorrectionGroundTest() {
    super("marriage-correct/correction-ground.dmn", "correctionGround");
  }

  @ParameterizedTest
  @CsvSource({
    "none, impersonation, judgment, not_found, refuse",
    "none, data, none, not_found, refuse",
    "revoked, impersonation, judgment, already, refuse",
    "standing, impersonation, none, no_finding, transfer",
    "standing, data, none, no_finding, transfer",
    "standing, falsePapers, cleared, cleared, refuse",
    "standing, impersonation, judgment, impersonation, revoke",
    "standing, impersonation, prosecutor, impersonation, revoke",
    "standing, impersonation, police, impersonation, revoke",
    "standing, falsePapers, judgment, false_papers, revoke",
    "standing, falsePapers, police, false_papers, revoke",
    "standing, data, prosecutor, wrong_data, correct",
    "standing, data, judgment, wrong_data, correct"
  })
  void aFindingAndARegistrationAreNeeded(
      String state, String what, String evidence, String rule, String ground) {
    var answer =
        decide(
            Map.of(
                "application",
                Map.of("wrong", Map.of("what", what)),
                "sheet",
                Map.of("state", state, "evidence", evidence)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("ground", ground);
    assertThat(answer.outputs().get("why")).asString().isNotBlank();
  }
}
