package org.banli.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.identity.Actor;
import org.jspecify.annotations.Nullable;

/** Known to the registers: entries as FEEL reads them, for cases that are about one. */
public interface RegisterEntries {

  /**
   * {@code id, register, caseNo, from, to, standing, mark, persons} and the fields; empty when
   * there is no such entry.
   */
  Optional<Map<String, @Nullable Object>> find(long entry);

  /** The same for those that a case made, oldest first. */
  List<Map<String, @Nullable Object>> ofCase(CaseNo no);

  /** Whether this actor may read the entry: staff who read registers, or a person it is about. */
  boolean mayRead(Actor actor, long entry);
}
