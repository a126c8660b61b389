package org.banli.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.region.DivisionCode;

/** Public notices and objections. */
public interface Notices {

  /**
   * Publishes the masked notice of a case for the days its matter sets; ends on the day returned.
   * While one of that key is open it is returned instead.
   *
   * @param key of the matter's notices; empty: the one under {@code notice}
   */
  Notice publish(CaseNo no, String key);

  /** The notice published last, whatever its key. */
  Optional<Notice> latest(CaseNo no);

  /** The latest of each key, in the order in which they were published. */
  List<Notice> of(CaseNo no);

  Optional<Notice> find(String id);

  /** Open notices of a division and below, newest first; of all when {@code under} is empty. */
  List<Notice> open(Optional<DivisionCode> under);

  /** Keeps the photo that proves the posting; for staff who read the case. */
  void proof(Actor actor, String notice, String fileHash);

  /**
   * Files an objection; publishes {@link Objected}. The objector is shown to nobody but county
   * staff.
   *
   * @throws org.banli.platform.Problem not found, when the notice is not open or takes none
   */
  void object(String notice, Objection objection);

  /**
   * Objections as this actor may read them: name and phone are blank unless the actor is county
   * staff in charge; nothing at all for those who may not read the case's file.
   */
  List<Objection> objections(Actor actor, CaseNo no);

  /** Ends the notice of that key, when one is open. */
  void close(CaseNo no, String key);

  /**
   * What is shown: labels ({@code 中文|English}) and already masked values.
   *
   * @param key of the matter's notices; empty for the one under {@code notice}
   * @param to last day of the notice
   * @param objectable whether objections are taken
   */
  record Notice(
      String id,
      CaseNo no,
      String key,
      DivisionCode division,
      LocalDate from,
      LocalDate to,
      Map<String, String> shown,
      Optional<String> proof,
      boolean objectable,
      boolean closed) {

    /** Whether the public sees it on that day. */
    public boolean openOn(LocalDate day) {
      return !closed && !day.isAfter(to);
    }
  }

  /** An objection; name and phone may be blank (anonymous). */
  record Objection(String name, String phone, String reason, Instant at) {

    @Override
    public String toString() {
      return "***";
    }
  }

  /** A notice ends on another day than was said: the calendar of a later year has arrived. */
  record Moved(CaseNo no, String notice, LocalDate before, LocalDate to) {}

  /** An objection was filed. */
  record Objected(CaseNo no, String notice) {}
}
