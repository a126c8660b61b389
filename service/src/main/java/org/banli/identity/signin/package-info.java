/** Proofs of who somebody is: passwords, codes, second factors, tokens. */
@NullMarked
package org.banli.identity.signin;

import org.jspecify.annotations.NullMarked;
