/** Pages of cases that offices begin. */
@NullMarked
package org.banli.office.web;

import org.jspecify.annotations.NullMarked;
