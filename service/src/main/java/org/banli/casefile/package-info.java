/** Drafts, cases, answers and their revisions, materials, messages, timeline. */
@NullMarked
package org.banli.casefile;

import org.jspecify.annotations.NullMarked;
