package org.banli.identity.signin;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/**
 * Who signed in; all that the session keeps of a person. Name and positions are read again with
 * each request.
 *
 * @param byCode proved by a one-time code, so that a forgotten password may be replaced
 */
public record SignedIn(long account, boolean byCode) implements Principal, Serializable {

  @Serial private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return Long.toString(account);
  }
}
