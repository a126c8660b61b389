package org.banli.archive;

import java.util.List;
import org.banli.casefile.CaseFile;

/** One part of what is kept of a case: answers, papers, letters, opinions, timeline and so on. */
public interface Contents {

  /** Its folder in the electronic file, a word of its own. */
  String folder();

  /** All pieces as they are now, oldest first. What was kept once is never changed or missing. */
  List<Piece> of(CaseFile file);

  /** Those that can be read, where {@link #of} fails on one. */
  default List<Piece> legible(CaseFile file) {
    return List.of();
  }
}
