package org.banli.region;

import java.util.Optional;

/** Offices by id; routing finds them by place. */
public interface Offices {

  Optional<Office> find(long id);
}
