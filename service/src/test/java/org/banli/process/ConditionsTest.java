package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${accepted}",
        "${!accepted}",
        "${review == 'agree'}",
        "${amount >= 3000.50}",
        "${kin || declaredKin || objected}",
        "${noticeOn && !objected || noticeOn && renotice}",
        "${category == 'NONE' && disputeCheck != 'object'}"
      })
  void comparisonsOfVariablesAreAllowed(String condition) {
    assertThat(Conditions.isCondition(condition)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('java.lang.Runtime')}",
        "${execution.processEngineServices}",
        "${x.y == 'a'}",
        "${review == 'a' && exec()}",
        "${map['a']}",
        "${a + b}",
        "${a ? b : c}",
        "#{accepted}",
        "${a}${b}",
        "accepted",
        "${'a' == 'a'}",
        "${x == 'a\\'}",
        "${}"
      })
  void everythingElseIsNot(String condition) {
    assertThat(Conditions.isCondition(condition)).isFalse();
  }

  @Test
  void flagsAreTheVariablesReadAsTrueOrFalse() {
    assertThat(Conditions.flags("${kin || !declared || review == 'x'}"))
        .containsExactly("kin", "declared");
  }
}
