package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        "0, false, 0, mo_complete, complete",
        "0, true,  0, mo_complete, complete",
        "0, true,  1, mo_complete, complete",
        "1, true,  0, mo_choose,   choose",
        "1, true,  1, mo_breach,   postpone",
        "1, false, 0, mo_postpone, postpone",
        "1, -,     0, mo_postpone, postpone",
        "3, false, 1, mo_postpone, postpone"
      })
  void withoutAnAnswerNobodyIsRegisteredUnlessThePlaceAllowsIt(
      int missing, @Nullable Boolean allowed, int breaches, String rule, String way) {
    var standard = new HashMap<String, @Nullable Object>();
    standard.put("marriageOnDeclarations", allowed);
    var sources = List.of("identity", "marriageRecords", "court").subList(0, missing);

    var ended = Map.of("standing", false);
    var entries = Collections.nCopies(breaches, Map.of("standing", true));
    var found = Stream.concat(Stream.of(ended), entries.stream()).toList();

    var answer =
        decide(
            Map.of(
                "check",
                Map.of("missing", sources),
                "standard",
                standard,
                "found",
                Map.of("breaches", found)));

    assertThat(answer.rules()).isEqualTo(rule);
    assertThat(answer.outputs()).containsEntry("outage", way);
  }
}
