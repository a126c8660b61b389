package org.banli.portal;

import org.jspecify.annotations.Nullable;

record IdempotencyRow(String fingerprint, int status, String mediaType, byte @Nullable [] body) {}
