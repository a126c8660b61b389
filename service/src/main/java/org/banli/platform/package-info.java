/** What every module stands on: the database, the application's clock, problems shown to people. */
@NullMarked
package org.banli.platform;

import org.jspecify.annotations.NullMarked;
