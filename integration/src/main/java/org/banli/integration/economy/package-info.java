/** Sources of a household's economic situation (核对): social insurance, tax, banks and so on. */
@NullMarked
package org.banli.integration.economy;

import org.jspecify.annotations.NullMarked;
