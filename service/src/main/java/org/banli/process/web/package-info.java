/** Pages of the engine's door. */
@NullMarked
package org.banli.process.web;

import org.jspecify.annotations.NullMarked;
