package org.banli.identity.signin;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The way in.
 *
 * @param secondFactor whether staff must use a second factor; by default everywhere but in the demo
 * @param token how long a program's token lasts
 * @param keepCodes how long used and expired one-time codes, ended tokens and failed attempts are
 *     kept; a day at least, since codes are counted by the day
 */
@Validated
@ConfigurationProperties("banli.identity")
public record IdentityProperties(
    @Nullable Boolean secondFactor,
    @DefaultValue("12h") Duration token,
    @DefaultValue("2d") @DurationMin(days = 1) Duration keepCodes) {}
