/** Active discovery: people who may need help and have not applied (R22). */
@NullMarked
package org.banli.lead;

import org.jspecify.annotations.NullMarked;
