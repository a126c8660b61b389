package org.banli.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A division in one span of time.
 *
 * @param level data, not an enumeration: {@code province city county township village} by default
 * @param path codes from the province down, each followed by a slash: {@code /34.../3418.../}; a
 *     division lies within another when its path starts with the other's
 * @param to first day on which it no longer exists; null while it exists
 */
public record Division(
    DivisionCode code,
    String name,
    String level,
    @Nullable DivisionCode parent,
    String path,
    LocalDate from,
    @Nullable LocalDate to) {}
