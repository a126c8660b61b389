package org.banli.lead;

import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.matter.MatterRef;
import org.banli.platform.IdNumber;
import org.banli.region.DivisionCode;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A lead becomes a draft on the person's behalf; nothing is typed again. */
@Component
class Conversion {

  private final Drafts drafts;
  private final Acquaintance known;

  Conversion(Drafts drafts, Acquaintance known) {
    this.drafts = drafts;
    this.known = known;
  }

  LeadMapper.Conversion open(Actor actor, Lead lead, MatterRef matter, Leads.Missing missing) {
    var typed = IdNumber.parse(missing.idNumber()).map(IdNumber::value).orElse("");
    var idNumber = either(lead.idNumber(), typed);
    var phone = either(lead.phone(), missing.phone().replaceAll("\\s", ""));
    var person = new Drafts.Person(lead.name().value(), idNumber, phone);
    var found = new Drafts.Found(new DivisionCode(lead.place()), lead.situation().value());
    var draft = drafts.open(actor, matter, person, found);
    return new LeadMapper.Conversion(
        draft.id(), new Secret(idNumber), known.index(idNumber).orElseThrow(), new Secret(phone));
  }

  private static String either(@Nullable Secret of, String typed) {
    return of == null ? typed : of.value();
  }
}
