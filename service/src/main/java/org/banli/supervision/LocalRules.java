package org.banli.supervision;

import java.time.LocalDate;
import java.util.Map;
import org.banli.audit.AuditLog;
import org.banli.benefit.Emergencies;
import org.banli.benefit.Standards;
import org.banli.identity.Actor;
import org.banli.region.DivisionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators let hold at a place of their own area: dated parameters and emergency
 * periods. Each verb checks the area, does it, and writes it down in one transaction.
 */
@Service
@Transactional
public class LocalRules {

  private final Administration administration;
  private final Standards standards;
  private final Emergencies emergencies;
  private final AuditLog audit;

  LocalRules(
      Administration administration, Standards standards, Emergencies emergencies, AuditLog audit) {
    this.administration = administration;
    this.standards = standards;
    this.emergencies = emergencies;
    this.audit = audit;
  }

  /** A parameter from a day on; cases that run keep the route they were given. */
  public void setStandard(
      Actor actor, String key, DivisionCode place, String value, LocalDate from, String law) {
    administration.area(actor, place);
    standards.set(key, place, value, from, law);
    audit.action(
        actor,
        "standard:" + key + "@" + place,
        "set-standard",
        Map.of("value", value.strip(), "from", from.toString()));
  }

  /** Declares an emergency period for a place of the actor's area (R28). */
  public void declareEmergency(Actor actor, Emergencies.Declaration what) {
    administration.area(actor, what.place());
    emergencies.declare(actor.account(), what);
    audit.action(
        actor,
        "division:" + what.place(),
        "declare-emergency",
        Map.of("from", what.from().toString(), "until", what.until().toString()));
  }

  /** Ends an emergency period early. @return its place */
  public DivisionCode endEmergency(Actor actor, long id, String reason) {
    var place = emergencies.get(id).place();
    administration.area(actor, place);
    emergencies.end(id, reason);
    audit.action(
        actor, "division:" + place, "end-emergency", Map.of("emergency", Long.toString(id)));
    return place;
  }
}
