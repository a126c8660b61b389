/**
 * Version 1 of the REST API: the same faces, access decision and validation as the pages. What
 * shares more than faces with a page stands beside that page: {@code NoticeApi}, {@code StatusApi},
 * {@code SessionApi} and others.
 */
@NullMarked
package org.banli.portal.web;

import org.jspecify.annotations.NullMarked;
