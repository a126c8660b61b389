/** {@code bin/bench}: figures, measured over HTTP beside the bare engine. No tests. */
@NullMarked
package org.banli.bench;

import org.jspecify.annotations.NullMarked;
