package org.banli.identity;

import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;
import org.banli.region.Offices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An empty installation's first office and administrator. */
@Component
@Transactional
public class SetUp {

  private final Staff staff;
  private final Offices offices;
  private final ApplicationClock clock;
  private final ApplicationEventPublisher events;

  SetUp(Staff staff, Offices offices, ApplicationClock clock, ApplicationEventPublisher events) {
    this.staff = staff;
    this.offices = offices;
    this.clock = clock;
    this.events = events;
  }

  /** Where the administrator sits. */
  public record Seat(String name, String nameEn, String level, DivisionCode division) {}

  /**
   * @return the account
   * @throws org.banli.platform.Problem refused, for the reason that it names
   */
  public long begin(Seat seat, String name, String login, String password) {
    long office =
        offices.open(seat.name(), seat.nameEn(), seat.level(), seat.division(), clock.today());
    long account = staff.hire(name, login, "", password);
    staff.appoint(account, office, "administrator", clock.today(), null);
    events.publishEvent(AccountEvent.own(account, Actor.Kind.STAFF, "set-up"));
    return account;
  }
}
