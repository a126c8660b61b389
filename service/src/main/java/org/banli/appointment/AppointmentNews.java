package org.banli.appointment;

import java.time.LocalDateTime;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Parties;
import org.banli.identity.Actor;
import org.banli.notify.Notifications;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.platform.Dates;
import org.banli.region.Office;
import org.springframework.stereotype.Component;

/** Tells all who come to an appointment what one of them has done with it (N15). */
@Component
class AppointmentNews {

  private static final Bilingual APPLICANT = new Bilingual("申请人", "The applicant");

  private final Notifications notifications;
  private final Parties parties;
  private final ApplicationClock clock;

  AppointmentNews(Notifications notifications, Parties parties, ApplicationClock clock) {
    this.notifications = notifications;
    this.parties = parties;
    this.clock = clock;
  }

  /** Without {@code from} it is booked, without {@code to} cancelled. */
  void tell(
      Actor actor,
      CaseNo no,
      Office office,
      Optional<LocalDateTime> from,
      Optional<LocalDateTime> to) {
    var what = to.isEmpty() ? "cancelled" : from.isEmpty() ? "booked" : "moved";
    var none = new Bilingual("", "");
    notifications.sendToOthers(
        actor.account(),
        no,
        "appointment." + what,
        "%s:appointment:%s:%s".formatted(no, to.or(() -> from).orElseThrow(), clock.instant()),
        name(actor, no),
        to.map(Dates::moment).orElse(none),
        new Bilingual(office.name(), office.nameEn()),
        from.map(Dates::moment).orElse(none));
  }

  private Bilingual name(Actor actor, CaseNo no) {
    return parties.of(no).stream()
        .filter(party -> party.account().orElse(-1) == actor.account())
        .map(Parties.Party::title)
        .findFirst()
        .orElse(APPLICANT);
  }
}
