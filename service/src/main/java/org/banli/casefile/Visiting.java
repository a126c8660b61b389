package org.banli.casefile;

import org.banli.identity.Actor;

/** Known to the work list: whether a contractor has an open visit of a case (R11). */
public interface Visiting {

  boolean visits(Actor contractor, CaseNo no);
}
