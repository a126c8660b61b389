/** Pages of administrators. */
@NullMarked
package org.banli.supervision.web;

import org.jspecify.annotations.NullMarked;
