package org.banli.casefile;

import java.util.List;
import java.util.OptionalLong;
import org.banli.platform.Bilingual;

/** Which cases belong together: one is about another, or was opened by it. */
public interface Links {

  /** Links of a case in both directions, oldest first. */
  List<Link> of(CaseNo no);

  /** Cases about an entry of a register, oldest first. */
  List<CaseNo> aboutEntry(long entry);

  /** The entry that a case is about. */
  OptionalLong entryOf(CaseNo no);

  /** How two cases belong together. */
  enum Kind {
    ABOUT,
    OPENED
  }

  /**
   * A link seen from one of its cases.
   *
   * @param name what the matter calls it
   * @param later whether the other case came later
   */
  record Link(CaseNo other, Kind kind, Bilingual name, boolean later) {}
}
