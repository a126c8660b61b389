/** The public page on which a letter is verified. */
@NullMarked
package org.banli.document.web;

import org.jspecify.annotations.NullMarked;
