package org.banli.check;

/** Counts and seconds. */
record TurnaroundRow(long open, long finished, long median, long p95) {}
