package org.banli.identity.signin;

import java.time.Instant;
import org.banli.platform.ApplicationClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes codes, tokens and failed attempts that serve no longer. */
@Component
class SpentCredentials {

  private final CredentialMapper credentials;
  private final IdentityProperties properties;
  private final ApplicationClock clock;

  SpentCredentials(
      CredentialMapper credentials, IdentityProperties properties, ApplicationClock clock) {
    this.credentials = credentials;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * @return how many rows went
   */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
  @Transactional
  public int sweep() {
    Instant before = clock.instant().minus(properties.keepCodes());
    return credentials.forgetCodes(before)
        + credentials.forgetTokens(before)
        + credentials.forgetFailures(before);
  }
}
