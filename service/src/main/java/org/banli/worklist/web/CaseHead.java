package org.banli.worklist.web;

import java.time.Instant;
import java.util.List;
import org.banli.casefile.CaseFile;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.banli.vault.Masks;
import org.jspecify.annotations.Nullable;

/** The facts on top of the case page; identity number and phone masked. */
public record CaseHead(
    String no,
    Bilingual matter,
    int version,
    String name,
    String idNumber,
    String phone,
    String place,
    String state,
    String steps,
    @Nullable Bilingual outcome,
    List<String> marks,
    Instant submitted) {

  static CaseHead of(CaseFile file, Matter matter, String place) {
    return new CaseHead(
        file.no().value(),
        matter.name(),
        file.matter().version(),
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
