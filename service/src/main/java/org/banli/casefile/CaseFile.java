package org.banli.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.matter.MatterRef;
import org.banli.region.DivisionCode;
import org.banli.vault.Secret;

/**
 * A case.
 *
 * @param applicant the account that owns it; empty until the person claims a case filed for them
 * @param name the applicant's name; {@code idNumber} and {@code phone} likewise
 * @param filed division of the place where it was filed; {@code responsible} the one in charge
 * @param steps what is being done now, in Chinese, for people; empty once ended
 * @param outcome key of the matter's outcomes, once it ended or was decided
 * @param marks codes such as {@code kin}, {@code urgent}
 */
public record CaseFile(
    CaseNo no,
    MatterRef matter,
    OptionalLong applicant,
    Secret name,
    Secret idNumber,
    Secret phone,
    DivisionCode filed,
    DivisionCode responsible,
    String divisionPath,
    State state,
    String steps,
    Optional<String> outcome,
    java.util.Set<String> marks,
    Instant submitted,
    int version) {

  /** Where a case stands. */
  public enum State {
    SUBMITTED,
    ACCEPTED,
    CORRECTING,
    ENDED
  }
}
