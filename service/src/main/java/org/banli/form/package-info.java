/** Form definitions, conditions and the one place of validation. */
@NullMarked
package org.banli.form;

import org.jspecify.annotations.NullMarked;
