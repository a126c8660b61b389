package org.banli.notify;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Messages to people.
 *
 * @param sms the SMS carrier
 * @param backoff waits between attempts; one attempt more than waits, then the SMS is given up
 * @param auto whether SMS leave by themselves; off where {@code sendDue} drives them
 */
@Validated
@ConfigurationProperties("banli.notify")
record NotifyProperties(
    @NotNull @Valid Sms sms,
    @DefaultValue({"1m", "5m", "30m", "2h"}) @NotEmpty List<Duration> backoff,
    @DefaultValue("true") boolean auto) {

  /** The carrier's address and how long it may take. */
  record Sms(@NotNull URI url, @DefaultValue("5s") Duration timeout) {}

  int attempts() {
    return backoff.size() + 1;
  }
}
