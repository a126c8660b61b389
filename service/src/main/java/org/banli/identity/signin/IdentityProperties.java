package org.banli.identity.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way in.
 *
 * @param secondFactor whether staff must use a second factor; by default everywhere but in the demo
 * @param token how long a program's token lasts
 */
@ConfigurationProperties("banli.identity")
public record IdentityProperties(
    @Nullable Boolean secondFactor, @DefaultValue("12h") Duration token) {}
