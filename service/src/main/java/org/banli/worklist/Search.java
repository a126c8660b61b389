package org.banli.worklist;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One keyset query.
 *
 * @param until due before this moment
 * @param placePrefix division path followed by {@code %}
 */
record Search(
    Cursor after,
    LocalDateTime from,
    LocalDateTime until,
    @Nullable String matter,
    @Nullable String placePrefix,
    int most) {}
