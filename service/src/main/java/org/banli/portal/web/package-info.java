/** Version 1 of the REST API: the same faces, access decision and validation as the pages. */
@NullMarked
package org.banli.portal.web;

import org.jspecify.annotations.NullMarked;
