/** What designers see: matters with their versions, routes, decision tables, forms. */
@NullMarked
package org.banli.designer;

import org.jspecify.annotations.NullMarked;
