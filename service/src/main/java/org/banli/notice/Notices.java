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
   */
  Notice publish(CaseNo no);

  Optional<Notice> latest(CaseNo no);

  Optional<Notice> find(String id);

  /** Open notices of a division and below, newest first. */
  List<Notice> open(DivisionCode under);

  /** Keeps the photo that proves the posting. */
  void proof(Actor actor, String notice, String fileHash);

  /**
   * Files an objection; publishes {@link Objected}. The objector is shown to nobody but county
   * staff.
   */
  void object(String notice, Objection objection);

  List<Objection> objections(CaseNo no);

  /** Ends it early (withdrawal) or on its day. */
  void close(CaseNo no);

  /** What is shown: labels and already masked values. */
  record Notice(
      String id,
      CaseNo no,
      DivisionCode division,
      LocalDate from,
      LocalDate to,
      Map<String, String> shown,
      Optional<String> proof,
      boolean closed) {}

  /** An objection; name and phone may be blank (anonymous). */
  record Objection(String name, String phone, String reason, Instant at) {}

  /** An objection was filed. */
  record Objected(CaseNo no, String notice) {}
}
