package org.banli.clock;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A span in which a clock stood; {@code resumed} is null while it stands. */
record Pause(LocalDateTime stopped, @Nullable LocalDateTime resumed, String reason) {}
