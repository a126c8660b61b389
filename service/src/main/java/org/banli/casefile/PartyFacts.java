package org.banli.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banli.matter.Catalogue;
import org.banli.platform.ApplicationClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code party.<role>} and the list {@code parties}, for matters that have any. */
@Component
class PartyFacts implements FactSource, CaseLists {

  private final ObjectProvider<Parties> parties;
  private final Catalogue catalogue;

  PartyFacts(ObjectProvider<Parties> parties, Catalogue catalogue) {
    this.parties = parties;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "party";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    var facts = new LinkedHashMap<String, Object>();
    list(file).forEach(party -> facts.put(String.valueOf(party.get("role")), party));
    return facts;
  }

  @Override
  public Map<String, List<Map<String, Object>>> of(CaseFile file) {
    return catalogue.get(file.matter()).parties().isEmpty()
        ? Map.of()
        : Map.of("parties", list(file));
  }

  private List<Map<String, Object>> list(CaseFile file) {
    return parties.getObject().of(file.no()).stream().map(PartyFacts::fact).toList();
  }

  static Map<String, Object> fact(Parties.Party party) {
    var fact = new LinkedHashMap<String, Object>();
    fact.put("role", party.role());
    fact.put("title", party.title().zh());
    fact.put("name", party.name().value());
    fact.put("idNumber", party.idNumber().value());
    fact.put("phone", party.phone().value());
    fact.put("account", party.account().isPresent());
    fact.put("signed", party.signed());
    party
        .signature()
        .ifPresent(it -> fact.put("signedOn", LocalDate.ofInstant(it.at(), ApplicationClock.ZONE)));
    return fact;
  }
}
