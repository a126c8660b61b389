package org.banli.portal;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The REST API.
 *
 * @param keepAnswers how long a POST is answered again under its Idempotency-Key
 */
@Validated
@ConfigurationProperties("banli.portal")
record PortalProperties(@DefaultValue("1d") @DurationMin(minutes = 10) Duration keepAnswers) {}
