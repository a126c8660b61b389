/** Matter versions as immutable packages of files, and the catalogue over them. */
@NullMarked
package org.banli.matter;

import org.jspecify.annotations.NullMarked;
