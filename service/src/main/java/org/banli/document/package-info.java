/** Letters as PDF with number and QR verification, and uploaded files. */
@NullMarked
package org.banli.document;

import org.jspecify.annotations.NullMarked;
