package org.banli.casefile;

import java.util.List;
import java.util.Map;

/**
 * Adds lists to what FEEL may read of a case, under names that the route of the case gives them:
 * the answers of a step that is taken once for each element of a list.
 */
public interface CaseLists {

  /** By name; each element a context. */
  Map<String, List<Map<String, Object>>> of(CaseFile file);
}
