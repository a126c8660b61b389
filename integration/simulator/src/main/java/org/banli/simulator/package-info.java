/** A small server that plays the outside systems over real HTTP, with faults on request. */
@NullMarked
package org.banli.simulator;

import org.jspecify.annotations.NullMarked;
