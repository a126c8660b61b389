package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.identity.Actor;
import org.banli.matter.MatterRef;
import org.banli.region.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Applications not yet submitted: saved by themselves, resumable anywhere. */
public interface Drafts {

  /** Filed by the person from anywhere: the case counts as filed at its responsible place. */
  DivisionCode ONLINE = new DivisionCode("000000000000");

  /**
   * Opens a draft; answers may be carried over from another case. The applicant's name, identity
   * number and phone are filled in from the account, or from the person it is filed for.
   */
  Draft open(Actor actor, MatterRef matter, Map<String, Object> carried, Optional<Person> onBehalf);

  /**
   * Opens a draft on behalf of somebody found without having applied: fields that the form marks
   * {@code properties.lead} begin with what is known of the person (R22).
   */
  Draft open(Actor actor, MatterRef matter, Person onBehalf, Found found);

  /**
   * Opens a draft about an ended case or a register entry that the actor may see, or one that an
   * office begins of itself, or both; for oneself otherwise. What the matter carries over from what
   * it is about is filled in.
   *
   * @param onBehalf for whom a helper files; empty for an office's own case
   * @throws org.banli.platform.Problem not found, when the actor may not; refused, when the case is
   *     not ended or the matter needs something to be about
   */
  Draft open(Actor actor, MatterRef matter, Optional<Person> onBehalf, Optional<Origin> about);

  /**
   * @throws org.banli.platform.Problem not found, also when it is another's or was submitted
   */
  Draft get(Actor actor, String id);

  /** The number a draft got when it was submitted; empty before, and for another's draft. */
  Optional<CaseNo> submittedAs(Actor actor, String id);

  List<Draft> of(Actor actor);

  /** What conditions of the form may read beside the answers. */
  Map<String, Object> context(Draft draft);

  /** Saves answers as typed, valid or not. @throws Problem stale when the version has moved on */
  Draft save(Actor actor, String id, int version, Map<String, Object> answers, String page);

  void discard(Actor actor, String id);

  /**
   * Submits once: a second call returns the number given first. Validates the whole form.
   *
   * @throws org.banli.platform.Problem refused, when the answers have defects
   */
  CaseNo submit(Actor actor, String id, Signing signing);

  /**
   * A draft; {@code initiated} when an office begins the case of itself; {@code page} is where the
   * person was last, and it is kept until {@code kept} unless somebody goes on with it.
   */
  record Draft(
      String id,
      MatterRef matter,
      long owner,
      Optional<Person> onBehalf,
      Map<String, Object> answers,
      @Nullable String page,
      int version,
      Instant saved,
      Instant kept,
      OptionalLong applicant,
      boolean initiated,
      Optional<Origin> about) {}

  /** The person for whom a worker or a clerk files (rules A.1 1b). */
  record Person(String name, String idNumber, String phone) {}

  /** Where somebody in need was found, and in what situation. */
  record Found(DivisionCode place, String situation) {}

  /** Published in the transaction in which a draft becomes a case. */
  record Filed(String draft, CaseNo no) {}

  /** Published when a draft is deleted, by its owner or because nobody went on with it. */
  record Discarded(String draft) {}

  /**
   * What makes an application binding. A signature is the hash of its picture, or {@code
   * typed:<name>}.
   *
   * @param consent the person's own signature when somebody files on their behalf
   * @param filed the helper's place, or {@link #ONLINE}
   */
  record Signing(String signature, Optional<String> consent, DivisionCode filed) {}
}
