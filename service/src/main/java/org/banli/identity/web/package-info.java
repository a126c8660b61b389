/** Pages and rules of the way in. */
@NullMarked
package org.banli.identity.web;

import org.jspecify.annotations.NullMarked;
