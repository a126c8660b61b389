/** Public notices (公示) and objections. */
@NullMarked
package org.banli.notice;

import org.jspecify.annotations.NullMarked;
