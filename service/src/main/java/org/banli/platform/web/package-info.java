/** What all pages share: language, page variables, problems as pages and as problem JSON. */
@NullMarked
package org.banli.platform.web;

import org.jspecify.annotations.NullMarked;
