package org.banli.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.banli.appointment.Appointments;
import org.banli.appointment.Appointments.Appointment;
import org.banli.appointment.Appointments.Slot;
import org.banli.casefile.CaseNo;
import org.banli.identity.CurrentActor;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The appointment of a case for programs; it is booked first by completing the step that asks. */
@RestController
@RequestMapping("/api/v1/cases/{no}/appointment")
@Tag(name = "appointments", description = "预约")
class AppointmentApi {

  private final Appointments appointments;
  private final CaseAccess readable;
  private final CurrentActor actor;

  AppointmentApi(Appointments appointments, CaseAccess readable, CurrentActor actor) {
    this.appointments = appointments;
    this.readable = readable;
    this.actor = actor;
  }

  @GetMapping
  @Operation(summary = "When and where the applicant comes; without a time when it was cancelled")
  AppointmentView get(@PathVariable CaseNo no) {
    return view(booked(no));
  }

  @GetMapping("/slots")
  @Operation(summary = "Times to which it can be moved")
  List<Slot> slots(@PathVariable CaseNo no) {
    return appointments.free(no, booked(no).level());
  }

  @PutMapping
  @Operation(summary = "Move it, until the day before; the applicant or a party")
  AppointmentView move(@PathVariable CaseNo no, @RequestBody Time time) {
    return view(appointments.move(actor.get(), no, time.at()));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Cancel it, until the day before; the applicant or a party")
  void cancel(@PathVariable CaseNo no) {
    appointments.cancel(actor.get(), no);
  }

  private Appointment booked(CaseNo no) {
    return appointments.of(readable.view(no).no()).orElseThrow(Problem::notFound);
  }

  private AppointmentView view(Appointment booked) {
    return new AppointmentView(
        booked.at(),
        booked.minutes(),
        new Bilingual(booked.office().name(), booked.office().nameEn()),
        appointments.changeable(booked));
  }

  record Time(LocalDateTime at) {}

  record AppointmentView(
      Optional<LocalDateTime> at, int minutes, Bilingual office, boolean changeable) {}
}
