package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules E.3 steps 1 and 2: refuse before asking for papers, and accept only what is complete. */
class DivorceAcceptanceTest extends DecisionTableTest {

  DivorceAcceptanceTest() {
    super("divorce/divorce-acceptance.dmn", "divorceAcceptance");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # bars, identity, proof, rule, acceptance
          0, agrees, complete,   da_accept,   accept
          1, agrees, complete,   da_refuse,   refuse
          2, doubt,  incomplete, da_refuse,   refuse
          0, doubt,  complete,   da_identity, incomplete
          0, agrees, incomplete, da_proof,    incomplete
          """)
  void followsFromBarsAndPapers(
      int bars, String identity, String proof, String rule, String acceptance) {
    var answer =
        decide(
            Map.of(
                "decision",
                    Map.of(
                        "divorceBars", Collections.nCopies(bars, Map.of("bar", "x")),
                        "marriageProof", Map.of("proof", proof)),
                "receive", Map.of("identity", identity)));

    assertThat(answer.rules()).startsWith(rule);
    assertThat(answer.outputs()).containsEntry("acceptance", acceptance);
  }
}
