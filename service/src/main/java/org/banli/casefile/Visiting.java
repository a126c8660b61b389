package org.banli.casefile;

import org.banli.identity.Actor;

/** Known to the work list: who has something to do in a case. */
public interface Visiting {

  boolean visits(Actor contractor, CaseNo no);

  /** Whether something of the case waits for this actor as a party, or for them to stand in. */
  boolean asked(Actor actor, CaseNo no);
}
