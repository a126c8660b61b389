/**
 * Outside systems: one package each, a port in our words and a client over HTTP. Knows neither the
 * application nor Spring Boot. Nothing is retried here: who asks decides when to ask again.
 */
@NullMarked
package org.banli.integration;

import org.jspecify.annotations.NullMarked;
