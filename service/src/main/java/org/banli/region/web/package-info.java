/** The division picker's data. */
@NullMarked
package org.banli.region.web;

import org.jspecify.annotations.NullMarked;
