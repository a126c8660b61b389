/** Pages of the electronic file. */
@NullMarked
package org.banli.archive.web;

import org.jspecify.annotations.NullMarked;
