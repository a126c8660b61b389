package org.banli.worklist.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.banli.vault.Masks;
import org.jspecify.annotations.Nullable;

/**
 * The facts on top of the case page; identity number and phone masked.
 *
 * @param called what the matter calls the case by, an organisation perhaps; else the applicant
 */
public record CaseHead(
    String no,
    Bilingual matter,
    int version,
    String called,
    String name,
    String idNumber,
    String phone,
    String place,
    String state,
    String steps,
    @Nullable Bilingual outcome,
    List<String> marks,
    Instant submitted) {

  static CaseHead of(CaseFile file, Matter matter, String place, Optional<String> called) {
    return new CaseHead(
        file.no().value(),
        matter.name(),
        file.matter().version(),
        called.orElse(file.name().value()),
        file.name().value(),
        Masks.idNumber(file.idNumber().value()),
        Masks.phone(file.phone().value()),
        place,
        file.state().name(),
        file.steps(),
        file.outcome().map(matter.outcomes()::get).map(Matter.OutcomeRule::name).orElse(null),
        file.marks().stream().sorted().toList(),
        file.submitted());
  }
}
