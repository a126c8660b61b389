package org.banli.identity.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.identity.AccountEvent;
import org.banli.identity.Actor;
import org.banli.identity.store.KinMapper;
import org.banli.identity.store.KinRow;
import org.banli.platform.ApplicationClock;
import org.banli.platform.IdNumber;
import org.banli.vault.Masks;
import org.banli.vault.Secret;
import org.banli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Near relatives that staff declare of themselves (rules A.1 step 3a). */
@Component
@Transactional
public class Kindred {

  private final KinMapper kin;
  private final Vault vault;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;

  Kindred(KinMapper kin, Vault vault, ApplicationClock clock, ApplicationEventPublisher events) {
    this.kin = kin;
    this.vault = vault;
    this.clock = clock;
    this.events = events;
  }

  /** A declared relative, masked. */
  public record Relative(long id, String name, String idNumber, String relation) {}

  @Transactional(readOnly = true)
  public List<Relative> declaredBy(Actor staff) {
    return kin.declaredBy(staff.account()).stream().map(Kindred::masked).toList();
  }

  /**
   * @return message keys by field; empty when declared, also when it had been before
   */
  public Map<String, String> declare(Actor staff, String name, String typed, String relation) {
    Optional<IdNumber> idNumber = IdNumber.parse(typed);
    if (name.isBlank() || name.length() > 60) {
      return Map.of("name", "identity.error.name");
    }
    if (idNumber.isEmpty()) {
      return Map.of("idNumber", "identity.error.id-number");
    }
    if (relation.isBlank() || relation.length() > 20) {
      return Map.of("relation", "identity.error.relation");
    }
    insert(staff, name.strip(), idNumber.get().value(), relation.strip());
    return Map.of();
  }

  public void remove(Actor staff, long id) {
    if (kin.delete(id, staff.account()) > 0) {
      events.publishEvent(new AccountEvent(staff, staff.account(), "kin-removed"));
    }
  }

  private void insert(Actor staff, String name, String idNumber, String relation) {
    var row = new KinRow(0, staff.account(), new Secret(name), new Secret(idNumber), relation);
    kin.insert(row, vault.index("id-number", idNumber), clock.instant());
    events.publishEvent(new AccountEvent(staff, staff.account(), "kin-declared"));
  }

  private static Relative masked(KinRow row) {
    return new Relative(
        row.id(),
        Masks.name(row.name().value()),
        Masks.idNumber(row.idNumber().value()),
        row.relation());
  }
}
