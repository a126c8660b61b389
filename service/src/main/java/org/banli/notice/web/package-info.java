/** Public pages of notices: list, notice with its form for objections, poster. */
@NullMarked
package org.banli.notice.web;

import org.jspecify.annotations.NullMarked;
