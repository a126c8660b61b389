package org.banli.archive;

import java.util.List;
import org.banli.casefile.CaseNo;
import org.banli.platform.Bilingual;

/** The electronic file of a case. */
public interface Archive {

  /** What the file must hold, as the matter says, and does not hold yet (R53). */
  List<Bilingual> missing(CaseNo no);

  /**
   * Looks whether the file is complete; writes what was found to the timeline.
   *
   * @return true when nothing is missing
   */
  boolean close(CaseNo no);
}
