/** What decisions leave to do, as pages and for programs. */
@NullMarked
package org.banli.register.web;

import org.jspecify.annotations.NullMarked;
