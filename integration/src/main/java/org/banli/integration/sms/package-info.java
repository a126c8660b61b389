/** Short messages to phones. */
@NullMarked
package org.banli.integration.sms;

import org.jspecify.annotations.NullMarked;
