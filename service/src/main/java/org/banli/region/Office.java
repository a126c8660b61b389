package org.banli.region;

/**
 * An office with a jurisdiction: its division and everything below.
 *
 * @param level where it stands in the approval: {@code village township county city province}; a
 *     zone's office may stand at {@code county} whatever its division's own level
 */
public record Office(long id, String name, String nameEn, String level, Division division) {}
