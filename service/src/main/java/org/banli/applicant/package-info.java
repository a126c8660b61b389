/** Pages of applicants: guide, pre-check, questions, signing, my cases. */
@NullMarked
package org.banli.applicant;

import org.jspecify.annotations.NullMarked;
