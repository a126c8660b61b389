package org.banli.identity;

import java.util.Optional;

/** The actor of the request at hand. */
public interface CurrentActor {

  /** Empty when nobody is signed in. */
  Optional<Actor> find();

  /**
   * @throws org.banli.platform.Problem not found, when nobody is signed in
   */
  Actor get();
}
