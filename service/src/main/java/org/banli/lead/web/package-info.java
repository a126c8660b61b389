@NullMarked
package org.banli.lead.web;

import org.jspecify.annotations.NullMarked;
