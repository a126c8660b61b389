package org.banli.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.banli.matter.MatterRef;
import org.banli.region.DivisionCode;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;

/** A row of {@code case_file}; columns find the components of the same name. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CaseRow(
    String no,
    String matter,
    int matterVersion,
    @Nullable Long applicant,
    Secret name,
    Secret idNumber,
    Secret phone,
    byte[] idIndex,
    byte[] phoneIndex,
    String filed,
    long filedBy,
    Secret signature,
    @Nullable Secret consent,
    String responsible,
    String divisionPath,
    String state,
    String steps,
    @Nullable String outcome,
    @Nullable String marks,
    Instant submitted,
    int version) {

  CaseFile file() {
    return new CaseFile(
        new CaseNo(no),
        new MatterRef(matter, matterVersion),
        applicant == null ? OptionalLong.empty() : OptionalLong.of(applicant),
        name,
        idNumber,
        phone,
        new DivisionCode(filed),
        new DivisionCode(responsible),
        divisionPath,
        CaseFile.State.valueOf(state),
        steps,
        Optional.ofNullable(outcome),
        marks == null ? Set.of() : Set.of(marks.split(",")),
        submitted,
        version);
  }

  CaseRow in(CaseFile.State next) {
    return with(applicant, next.name(), steps, outcome);
  }

  CaseRow doing(String now) {
    return with(applicant, state, now, outcome);
  }

  CaseRow ended(String how) {
    return with(applicant, CaseFile.State.ENDED.name(), "", how);
  }

  CaseRow ownedBy(long account) {
    return with(account, state, steps, outcome);
  }

  private CaseRow with(
      @Nullable Long owner, String nextState, String nextSteps, @Nullable String nextOutcome) {
    return new CaseRow(
        no,
        matter,
        matterVersion,
        owner,
        name,
        idNumber,
        phone,
        idIndex,
        phoneIndex,
        filed,
        filedBy,
        signature,
        consent,
        responsible,
        divisionPath,
        nextState,
        nextSteps,
        nextOutcome,
        marks,
        submitted,
        version);
  }
}
