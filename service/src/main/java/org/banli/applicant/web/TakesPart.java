package org.banli.applicant.web;

import org.banli.casefile.Parties;
import org.banli.platform.Bilingual;
import org.banli.vault.Masks;

/** A party as the others see them: {@code name} masked. */
public record TakesPart(Bilingual title, String name, boolean signed, boolean voided) {

  static TakesPart of(Parties.Party party) {
    return new TakesPart(
        party.title(),
        Masks.name(party.name().value()),
        party.signed(),
        party.signature().isPresent() && !party.signed());
  }
}
