package org.banli.casefile;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Applications.
 *
 * @param keepDrafts how long an application that nobody goes on with is kept, from its last saving;
 *     it is then deleted with the papers attached to it
 */
@Validated
@ConfigurationProperties("banli.casefile")
record CasefileProperties(@DefaultValue("180d") @DurationMin(days = 1) Duration keepDrafts) {}
