package org.banli.casefile;

import java.util.Set;

/** Known to the work list: which offices have or had something to do in a case. */
public interface Handling {

  /** Offices where a task of the case waits or waited. */
  Set<Long> offices(CaseNo no);
}
