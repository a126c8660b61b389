package org.banli.appointment.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banli.appointment.Appointments;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who comes to the office, day by day. */
@Controller
class AppointmentPages {

  private static final Set<String> HOSTS = Set.of("clerk", "reviewer", "leader");

  private final CurrentActor current;
  private final Appointments appointments;
  private final ApplicationClock clock;

  AppointmentPages(CurrentActor current, Appointments appointments, ApplicationClock clock) {
    this.current = current;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** An office of the actor. */
  public record Desk(long id, String name) {}

  @GetMapping("/appointments")
  String show(
      @RequestParam Optional<Long> office,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
      Model page) {
    var actor = current.get();
    var desks = desks(actor);
    var desk =
        desks.stream()
            .filter(it -> office.isEmpty() || it.id() == office.get())
            .findFirst()
            .orElseThrow(Problem::notFound);
    var on = day.orElse(clock.today());
    page.addAttribute("desks", desks);
    page.addAttribute("desk", desk);
    page.addAttribute("day", on);
    page.addAttribute("today", clock.today());
    page.addAttribute("days", appointments.days(actor, desk.id(), clock.today()));
    page.addAttribute("visitors", appointments.day(actor, desk.id(), on));
    return "appointment/day";
  }

  private static List<Desk> desks(Actor actor) {
    return actor.positions().stream()
        .filter(it -> HOSTS.contains(it.role()))
        .map(it -> new Desk(it.office(), it.officeName()))
        .distinct()
        .sorted(Comparator.comparing(Desk::id))
        .toList();
  }
}
