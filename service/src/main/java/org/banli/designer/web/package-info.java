/** Designers' pages. */
@NullMarked
package org.banli.designer.web;

import org.jspecify.annotations.NullMarked;
