package org.banli.matter;

/** One immutable version of a matter. */
public record MatterRef(String id, int version) {}
