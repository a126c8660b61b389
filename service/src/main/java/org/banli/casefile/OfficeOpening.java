package org.banli.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.banli.identity.Actor;
import org.banli.matter.Matter;
import org.banli.platform.ApplicationClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for an office without pages: one of many that differ in their entry only (R40). */
@Component
public class OfficeOpening {

  private final Submission submission;
  private final Prefill prefill;
  private final ApplicationClock clock;

  OfficeOpening(Submission submission, Prefill prefill, ApplicationClock clock) {
    this.submission = submission;
    this.prefill = prefill;
    this.clock = clock;
  }

  /**
   * @param account who signed for all of them
   * @param carried answers of the start form
   * @throws org.banli.platform.Problem refused, when the answers have defects or the person has an
   *     open case of the matter
   */
  @Transactional
  public CaseNo open(
      long account, Matter matter, Map<String, Object> carried, Origin about, String signature) {
    var now = clock.instant();
    var draft =
        new Drafts.Draft(
            UUID.randomUUID().toString(),
            matter.ref(),
            account,
            Optional.empty(),
            prefill.fill(matter.ref(), carried),
            null,
            1,
            now,
            now,
            OptionalLong.empty(),
            true,
            Optional.of(about));
    var signing = new Drafts.Signing(signature, Optional.empty(), Drafts.ONLINE);
    var no = submission.file(Actor.SYSTEM, draft, signing);
    submission.announce(no);
    return no;
  }
}
