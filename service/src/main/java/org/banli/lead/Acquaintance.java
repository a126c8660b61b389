package org.banli.lead;

import java.util.HexFormat;
import java.util.Optional;
import org.banli.audit.AuditLog;
import org.banli.casefile.CaseFiles;
import org.banli.identity.Actor;
import org.banli.region.Division;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Whether somebody is known in the township already: an open lead, or an application on its way.
 * Nothing more is told, and each look is logged under the keyed hash of the number.
 */
@Component
class Acquaintance {

  private final LeadMapper leads;
  private final CaseFiles cases;
  private final Vault vault;
  private final AuditLog audit;

  Acquaintance(LeadMapper leads, CaseFiles cases, Vault vault, AuditLog audit) {
    this.leads = leads;
    this.cases = cases;
    this.vault = vault;
    this.audit = audit;
  }

  boolean has(Actor actor, Division place, String idNumber) {
    var index = index(idNumber);
    if (index.isEmpty()) {
      return false;
    }
    audit.view(actor, "person:" + HexFormat.of().formatHex(index.get()));
    var area = area(place);
    return leads.open(index.get(), area) > 0 || cases.hasOpen(idNumber, area);
  }

  /** Empty for a blank number. */
  Optional<byte[]> index(String idNumber) {
    return idNumber.isEmpty() ? Optional.empty() : Optional.of(vault.index("id-number", idNumber));
  }

  /** A village's township; any other place itself. */
  private static String area(Division place) {
    return place.level().equals("village") ? place.path().replaceAll("[^/]+/$", "") : place.path();
  }
}
