package org.banli.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;

/**
 * The electronic file of a case: whether it is complete, what was kept of it, and whether that is
 * still the same (R53, R60, R83).
 */
public interface Archive {

  /** What the file must hold, as the matter says, and does not hold yet (R53). */
  List<Bilingual> missing(CaseNo no);

  /**
   * Looks whether the file is complete; writes what was found to the timeline. The file is kept
   * when the case has ended.
   *
   * @return true when nothing is missing
   */
  boolean close(CaseNo no);

  /** When the file was kept last, and its hash; checks nothing. */
  Optional<Mark> mark(CaseNo no);

  /**
   * What was kept, compared with what is there now, piece by piece; every look is logged. The file
   * of an ended case that is not kept yet is kept first.
   *
   * @return empty while the case has not ended
   * @throws org.banli.platform.Problem not found, when the actor may not read the file as staff
   */
  Optional<Kept> read(Actor actor, CaseNo no);

  /**
   * The kept file as a ZIP: {@code manifest.json}, the data of each piece, papers and letters. What
   * cannot be read any more is left out, and {@code defects.txt} says so.
   *
   * @throws org.banli.platform.Problem not found, also when nothing is kept
   */
  byte[] download(Actor actor, CaseNo no);

  /**
   * Cases that name this person or organisation, or the case with this number, newest first, at
   * most 100: those that the actor may read as staff. Logged.
   *
   * @param text an identity number, a credit code or a case number, whole
   */
  List<CaseFile> find(Actor actor, String text);

  /** A closed file. */
  record Mark(int edition, Instant at, String hash) {}

  /**
   * What was kept, and what is not as it was.
   *
   * @param added pieces that came afterwards
   */
  record Kept(Mark mark, List<Part> parts, List<Defect> defects, int added) {

    public boolean intact() {
      return defects.isEmpty();
    }
  }

  /** Pieces of a folder, by title. */
  record Part(String folder, List<String> titles) {}

  /** A piece that is not as it was kept; {@code title} is empty when it is the file itself. */
  record Defect(What what, String folder, String title) {}

  /** What can be wrong with something that was kept. */
  enum What {
    /** It reads otherwise than when it was kept. */
    CHANGED,
    /** It is not there any more. */
    MISSING,
    /** It is there and cannot be opened. */
    UNREADABLE,
    /** The kept file itself was changed, or is not there. */
    FILE,
    /** The log of the case was changed. */
    LOG
  }
}
