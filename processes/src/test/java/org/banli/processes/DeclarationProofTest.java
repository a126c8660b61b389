package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E.2: what is declared and what the records say; exactly the proof that the difference needs. */
class DeclarationProofTest extends DecisionTableTest {

  DeclarationProofTest() {
    super("marriage/marriage-proof.dmn", "marriageProof");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # declared, found, rule, proof
          never,    unmarried, '',               -
          never,    unknown,   '',               -
          never,    -,         '',               -
          never,    married,   '',               -
          never,    divorced,  mp_neverDivorced, divorce
          never,    widowed,   mp_neverWidowed,  death
          divorced, divorced,  '',               -
          divorced, unmarried, mp_divorced,      divorce
          divorced, married,   mp_divorced,      divorce
          divorced, widowed,   mp_divorced,      divorce
          divorced, unknown,   mp_divorced,      divorce
          divorced, -,         mp_divorced,      divorce
          widowed,  widowed,   '',               -
          widowed,  married,   mp_widowed,       death
          widowed,  divorced,  mp_widowed,       death
          widowed,  unmarried, mp_widowed,       death
          widowed,  -,         mp_widowed,       death
          """)
  void ofTheMaritalStatus(
      String declared, @Nullable String found, String rule, @Nullable String proof) {
    var answer = decide(item("status", null, declared, found));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs().get("proof")).isEqualTo(proof);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"true, ''", "false, mp_identity", "-, ''"})
  void ofTheIdentity(@Nullable Boolean agrees, String rule) {
    assertThat(decide(item("identity", agrees, null, null)).rules()).isEqualTo(rule);
  }

  private static Map<String, Object> item(
      String of, @Nullable Boolean identity, @Nullable String declared, @Nullable String answer) {
    var item = new HashMap<String, @Nullable Object>();
    item.put("of", of);
    item.put("identity", identity);
    item.put("declared", declared);
    item.put("answer", answer);
    return Map.of("item", item);
  }
}
