/**
 * Divisions with dated codes, offices with a level and a jurisdiction, and routing with its
 * explanation.
 */
@NullMarked
package org.banli.region;

import org.jspecify.annotations.NullMarked;
