/** Economic checks (核对): one order per household, one request per source, answers kept. */
@NullMarked
package org.banli.check;

import org.jspecify.annotations.NullMarked;
