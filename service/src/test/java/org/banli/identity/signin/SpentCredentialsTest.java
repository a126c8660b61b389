package org.banli.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class SpentCredentialsTest {

  @Autowired SpentCredentials spent;
  @Autowired SmsCodes codes;
  @Autowired ApiTokens tokens;
  @Autowired Attempts attempts;
  @Autowired People people;
  @Autowired ApplicationClock clock;

  @Test
  void whatServesNoLongerGoesAfterTwoDays() {
    spent.sweep();
    codes.issue("13911116666");
    tokens.issue(people.applicant(1).account());
    attempts.failed(Attempts.Kind.ACCOUNT, "somebody");
    clock.offset(Duration.ofHours(47));
    assertThat(spent.sweep()).isZero();
    clock.offset(Duration.ofHours(49));
    assertThat(spent.sweep()).as("code and attempt").isGreaterThanOrEqualTo(2);
    clock.offset(Duration.ofHours(61));
    assertThat(spent.sweep()).as("the token, which lasted twelve hours").isEqualTo(1);
  }

  @Test
  void aTokenInForceStays() {
    var token = tokens.issue(people.applicant(1).account());
    spent.sweep();
    assertThat(tokens.holder(token.value())).isPresent();
  }
}
