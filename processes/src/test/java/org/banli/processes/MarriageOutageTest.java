package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E.2: a database that does not answer; the law says nothing, a parameter does. */
class MarriageOutageTest extends DecisionTableTest {

  MarriageOutageTest() {
    super("marriage/marriage-outage.dmn", "marriageOutage");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0, false, mo_complete, complete",
        "0, true,  mo_complete, complete",
        "1, true,  mo_choose,   choose",
        "1, false, mo_postpone, postpone",
        "1, -,     mo_postpone, postpone",
        "3, false, mo_postpone, postpone"
      })
  void withoutAnAnswerNobodyIsRegisteredUnlessThePlaceAllowsIt(
      int missing, @Nullable Boolean allowed, String rule, String way) {
    var standard = new HashMap<String, @Nullable Object>();
    standard.put("marriageOnDeclarations", allowed);
    var sources = List.of("identity", "marriageRecords", "court").subList(0, missing);

    var answer = decide(Map.of("check", Map.of("missing", sources), "standard", standard));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("outage", way);
  }
}
