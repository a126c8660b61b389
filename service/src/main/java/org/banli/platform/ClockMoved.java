package org.banli.platform;

import java.time.Duration;

/** The application's clock was moved; {@code ahead} is its new distance to the real time. */
public record ClockMoved(Duration ahead) {}
