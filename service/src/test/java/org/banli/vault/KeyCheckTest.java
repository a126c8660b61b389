package org.banli.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.banli.BanliTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class KeyCheckTest {

  @Autowired KeyCheck check;
  @Autowired Keys keys;

  @Test
  void aSecondStartWithTheSameKeysPasses() {
    assertThatCode(() -> check.check(keys.proofs(Suite.AES))).doesNotThrowAnyException();
  }

  @Test
  void aStartWithAnotherKeyOfTheSameIdIsRefused() {
    var others = new Keys(Map.of(1, new byte[32]), keys.index());
    assertThatIllegalStateException()
        .isThrownBy(() -> check.check(others.proofs(Suite.AES)))
        .withMessageContaining("vault key 1");
  }

  @Test
  void aStartWithAnotherSuiteIsRefusedBecauseNothingWouldBeFound() {
    assertThatIllegalStateException().isThrownBy(() -> check.check(keys.proofs(Suite.SM)));
  }
}
