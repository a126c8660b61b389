/** Controllers of applicants' and helpers' pages. */
@NullMarked
package org.banli.applicant.web;

import org.jspecify.annotations.NullMarked;
