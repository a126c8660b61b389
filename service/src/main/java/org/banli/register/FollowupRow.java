package org.banli.register;

import java.time.Instant;

/** A row of {@code register_followup}; {@code note} is sealed. */
record FollowupRow(long entryId, int step, String status, byte[] note, long account, Instant at) {}
