package org.banli.worklist.web;

import java.time.Instant;
import java.util.List;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Parties;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;
import org.banli.vault.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes part in a case, for its page. */
@Component("worklistPartyLines")
class PartyLines {

  private final Parties parties;

  PartyLines(Parties parties) {
    this.parties = parties;
  }

  /**
   * A party.
   *
   * @param presence how they showed who they are when they signed; null before
   * @param signed the application stands as they signed it
   * @param withdraws the reader may record that this party withdraws the case
   */
  public record Line(
      String role,
      Bilingual title,
      String name,
      String idNumber,
      boolean account,
      boolean signed,
      @Nullable Instant at,
      @Nullable String presence,
      String note,
      boolean withdraws) {}

  List<Line> of(Actor actor, CaseNo no) {
    return parties.of(no).stream().map(party -> line(actor, no, party)).toList();
  }

  private Line line(Actor actor, CaseNo no, Parties.Party party) {
    var signature = party.signature();
    return new Line(
        party.role(),
        party.title(),
        party.name().value(),
        Masks.idNumber(party.idNumber().value()),
        party.account().isPresent(),
        party.signed(),
        signature.map(Parties.Signature::at).orElse(null),
        signature.map(it -> it.presence().how().name()).orElse(null),
        signature.map(it -> it.presence().note()).orElse(""),
        party.withdraws() && parties.receives(actor, no, party.role()));
  }
}
