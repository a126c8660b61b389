package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E.2: whether any of the comparisons asks for a proof. */
class DeclarationProofNeededTest extends DecisionTableTest {

  DeclarationProofNeededTest() {
    super("marriage/marriage-proof-needed.dmn", "marriageProofNeeded");
  }

  @Test
  void noneIsNeededWhenAllAgree() {
    assertThat(decide(proofs(List.of(Map.of(), Map.of(), Map.of(), Map.of()))).rules())
        .isEqualTo("mn_none");
    assertThat(decide(proofs(List.of())).rules()).isEqualTo("mn_none");
  }

  @Test
  void oneIsEnough() {
    List<Map<String, String>> one =
        List.of(Map.of(), Map.of("proof", "divorce"), Map.of(), Map.of());

    assertThat(decide(proofs(one)).outputs()).containsEntry("proofNeeded", true);
  }

  private static Map<String, Object> proofs(List<Map<String, String>> each) {
    return Map.of("decision", Map.of("marriageProof", each));
  }
}
