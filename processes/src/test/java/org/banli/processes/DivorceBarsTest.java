package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 婚姻登记条例 Art. 14, rules E.3 step 2, R56: every bar is named, each with its article. */
class DivorceBarsTest extends DecisionTableTest {

  DivorceBarsTest() {
    super("divorce/divorce-bars.dmn", "divorceBars");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # agreed, man, woman, place, proof, anywhere, hukou, permit, rules
          true,  true,  true,  mainland,  complete,     nationwide, false, false, ''
          true,  true,  true,  mainland,  incomplete,   nationwide, true,  true,  ''
          false, true,  true,  mainland,  complete,     nationwide, true,  false, db_agreement
          true,  false, true,  mainland,  complete,     nationwide, true,  false, db_man
          true,  true,  false, mainland,  complete,     nationwide, true,  false, db_woman
          true,  true,  true,  elsewhere, complete,     nationwide, true,  false, db_place
          true,  true,  true,  mainland,  contradicted, nationwide, true,  false, db_contradicted
          true,  true,  true,  mainland,  complete,     hukou,      true,  false, ''
          true,  true,  true,  mainland,  complete,     hukou,      false, true,  db_hukou
          true,  true,  true,  mainland,  complete,     permit,     true,  false, ''
          true,  true,  true,  mainland,  complete,     permit,     false, true,  ''
          true,  true,  true,  mainland,  complete,     permit,     false, false, db_permit
          false, false, true,  elsewhere, complete,     hukou,      false, false, db_agreement db_man db_place db_hukou
          """)
  void areAllNamed(
      boolean agreed,
      boolean man,
      boolean woman,
      String place,
      String proof,
      String anywhere,
      boolean hukou,
      boolean permit,
      String rules) {
    var answer =
        decide(
            Map.of(
                "sheet",
                    Map.of(
                        "agreed",
                        agreed,
                        "manCapable",
                        man,
                        "womanCapable",
                        woman,
                        "hukouHere",
                        hukou),
                "application", Map.of("wedding", Map.of("place", place)),
                "decision", Map.of("marriageProof", Map.of("proof", proof)),
                "standard", Map.of("divorceAnywhere", anywhere),
                "receive", Map.of("residencePermit", permit)));

    assertThat(answer.rules()).isEqualTo(rules);
    if (!rules.isEmpty()) {
      assertThat(answer.outputs().get("law")).asString().isNotBlank();
    }
  }
}
