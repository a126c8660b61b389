/**
 * Sources that know something of a person or an organisation (核对、核验): the police, social insurance,
 * tax, banks, marriage registration, courts and so on. One client asks them all.
 */
@NullMarked
package org.banli.integration.source;

import org.jspecify.annotations.NullMarked;
