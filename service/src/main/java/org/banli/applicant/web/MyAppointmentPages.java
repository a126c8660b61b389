package org.banli.applicant.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.appointment.Appointments;
import org.banli.appointment.Appointments.Appointment;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.PostedForms;
import org.banli.form.Drawing;
import org.banli.form.Form;
import org.banli.form.Validation;
import org.banli.form.Validation.Defect;
import org.banli.identity.CurrentActor;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Another time for the appointment of a case, or none. */
@Controller
@RequestMapping("/my/cases/{no}/appointment")
class MyAppointmentPages {

  private static final String AT = "at";
  private static final Bilingual NONE = new Bilingual("", "");

  private final CurrentActor current;
  private final Seen seen;
  private final Appointments appointments;
  private final CaseFiles cases;
  private final Drawing drawing;
  private final Validation validation;

  MyAppointmentPages(
      CurrentActor current,
      Seen seen,
      Appointments appointments,
      CaseFiles cases,
      Drawing drawing,
      Validation validation) {
    this.current = current;
    this.seen = seen;
    this.appointments = appointments;
    this.cases = cases;
    this.drawing = drawing;
    this.validation = validation;
  }

  @GetMapping
  String show(@PathVariable CaseNo no, Locale locale, Model model) {
    var file = seen.rebook(current.get(), no);
    return draw(file, booked(no), List.of(), Map.of(), locale, model);
  }

  @PostMapping
  String move(
      @PathVariable CaseNo no,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var file = seen.rebook(current.get(), no);
    var booked = booked(no);
    var form = form(booked);
    var posted = drawing.read(form, Optional.empty(), PostedForms.values(request));
    var checked = validation.check(form, Optional.empty(), posted, cases.context(no));
    if (!checked.ok()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return draw(file, booked, checked.defects(), posted, locale, model);
    }
    try {
      var at = LocalDateTime.parse(String.valueOf(checked.answers().get(AT)));
      appointments.move(current.get(), no, at);
    } catch (Appointments.Taken taken) {
      response.setStatus(HttpStatus.CONFLICT.value());
      var label = form.slot().orElseThrow().label();
      var defects = List.of(new Defect(AT, taken.key(), List.of(label)));
      return draw(file, booked, defects, posted, locale, model);
    }
    return "redirect:/my/cases/" + no;
  }

  @PostMapping("/cancel")
  String cancel(@PathVariable CaseNo no) {
    appointments.cancel(current.get(), no);
    return "redirect:/my/cases/" + no;
  }

  private Appointment booked(CaseNo no) {
    return appointments.of(no).orElseThrow(Problem::notFound);
  }

  private String draw(
      CaseFile file,
      Appointment booked,
      List<Defect> defects,
      Map<String, Object> answers,
      Locale locale,
      Model model) {
    model.addAttribute("file", file);
    model.addAttribute("appointment", booked);
    model.addAttribute("changeable", appointments.changeable(booked));
    model.addAttribute(
        "view",
        drawing.draw(
            form(booked),
            Optional.empty(),
            answers,
            defects,
            cases.context(file.no()),
            Optional.empty(),
            locale));
    return "applicant/appointment";
  }

  /** One question: which of the free times. */
  private static Form form(Appointment booked) {
    var label = new Bilingual("新的办理时间", "New time");
    var field =
        new Form.Field(
            "Field_at",
            "slot",
            AT,
            label,
            NONE,
            null,
            "true",
            new Form.Checks(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            List.of(),
            List.of(),
            Map.of("level", booked.level()));
    return new Form("appointment", List.of(new Form.Page("Page_at", NONE, null, List.of(field))));
  }
}
