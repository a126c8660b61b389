/** Pages of reviewers: the inbox, the task, the case. */
@NullMarked
package org.banli.worklist.web;

import org.jspecify.annotations.NullMarked;
