package org.banli.applicant.web;

import java.util.List;
import java.util.stream.Stream;
import org.banli.appointment.Appointments;
import org.banli.benefit.Worksheets;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.Materials;
import org.banli.casefile.Messages;
import org.banli.casefile.OfficeCases;
import org.banli.casefile.Parties;
import org.banli.document.Letters;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.notice.Notices;
import org.banli.platform.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My cases: where each stands, what I have to do, what was decided. */
@Controller
class MyCasePages {

  private final CurrentActor current;
  private final CaseFiles cases;
  private final Parties parties;
  private final Drafts drafts;
  private final Seen seen;
  private final Progress progress;
  private final Messages messages;
  private final Materials materials;
  private final Letters letters;
  private final Worksheets worksheets;
  private final Notices notices;
  private final Appointments appointments;
  private final Offers offers;
  private final PaperNames papers;
  private final LinkedCases linked;
  private final OfficeCases offices;

  MyCasePages(
      CurrentActor current,
      CaseFiles cases,
      Parties parties,
      Drafts drafts,
      Seen seen,
      Progress progress,
      Messages messages,
      Materials materials,
      Letters letters,
      Worksheets worksheets,
      Notices notices,
      Appointments appointments,
      Offers offers,
      PaperNames papers,
      LinkedCases linked,
      OfficeCases offices) {
    this.current = current;
    this.cases = cases;
    this.parties = parties;
    this.drafts = drafts;
    this.seen = seen;
    this.progress = progress;
    this.messages = messages;
    this.materials = materials;
    this.letters = letters;
    this.worksheets = worksheets;
    this.notices = notices;
    this.appointments = appointments;
    this.offers = offers;
    this.papers = papers;
    this.linked = linked;
    this.offices = offices;
  }

  @GetMapping("/my")
  String mine() {
    return current.get().kind() == Actor.Kind.STAFF ? "redirect:/inbox" : "redirect:/my/cases";
  }

  @GetMapping("/my/cases")
  String list(Model model) {
    var actor = current.get();
    model.addAttribute(
        "cases",
        Stream.concat(cases.ofApplicant(actor.account()).stream(), parts(actor))
            .map(it -> progress.of(actor, it))
            .toList());
    model.addAttribute("unfinished", drafts.of(actor).size());
    model.addAttribute("claimable", cases.claimable(actor).size());
    return "applicant/cases";
  }

  /** Cases of others in which they take part (N15). */
  private Stream<CaseFile> parts(Actor actor) {
    return parties.ofAccount(actor.account()).stream()
        .map(part -> cases.get(part.no()))
        .filter(file -> file.applicant().orElse(-1) != actor.account());
  }

  @PostMapping("/my/cases/claim")
  String claim() {
    cases.claim(current.get());
    return "redirect:/my/cases";
  }

  @GetMapping("/my/cases/{no}")
  String show(@PathVariable CaseNo no, Model model) {
    var actor = current.get();
    var file = seen.view(actor, no);
    var standing = progress.of(actor, file);
    boolean mine = seen.mayApply(actor, file);
    model.addAttribute("standing", standing);
    model.addAttribute("mine", mine);
    boolean whole = mine || seen.mayRead(actor, file);
    boolean open = withdrawable(file);
    model.addAttribute("whole", whole);
    model.addAttribute("parties", parties.of(no).stream().map(TakesPart::of).toList());
    model.addAttribute("withdrawable", open && (mine || parties.mayWithdraw(actor, no)));
    model.addAttribute("messages", whole ? messages.of(no) : List.of());
    model.addAttribute("papers", papers.named(standing.matter(), papers(actor, no, whole)));
    model.addAttribute("linked", linked.of(actor, no));
    model.addAttribute("letters", letters.of(no.value()));
    model.addAttribute("timeline", visible(no));
    worksheets
        .latest(no)
        .filter(sheet -> whole)
        .filter(sheet -> sheet.lines().stream().anyMatch(Worksheets.Line::shown))
        .ifPresent(sheet -> model.addAttribute("sheet", sheet));
    model.addAttribute("notices", notices.of(no));
    if (!standing.ended()) {
      boolean comes = seen.mayRebook(actor, file);
      appointments.of(no).ifPresent(it -> appointment(it, comes, model));
    }
    model.addAttribute("offers", whole ? offers.of(file) : List.of());
    return "applicant/case";
  }

  private void appointment(Appointments.Appointment booked, boolean comes, Model model) {
    model.addAttribute("appointment", booked);
    model.addAttribute("appointmentChangeable", comes && appointments.changeable(booked));
  }

  /** An office's own case is the office's to take back. */
  private boolean withdrawable(CaseFile file) {
    return progress.withdrawable(file) && offices.office(file.no()).isEmpty();
  }

  @GetMapping("/my/cases/{no}/submitted")
  String submitted(@PathVariable CaseNo no, Model model) {
    var actor = current.get();
    if (actor.kind() == Actor.Kind.STAFF && offices.office(no).isPresent()) {
      return "redirect:/cases/" + no;
    }
    var file = seen.filed(actor, no);
    model.addAttribute("standing", progress.of(actor, file));
    return "applicant/submitted";
  }

  @GetMapping("/my/cases/{no}/withdraw")
  String ask(@PathVariable CaseNo no, Model model) {
    return confirm(withdrawing(current.get(), no), model);
  }

  @PostMapping("/my/cases/{no}/withdraw")
  String withdraw(
      @PathVariable CaseNo no,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") List<String> also,
      Model model) {
    var actor = current.get();
    var file = withdrawing(actor, no);
    try {
      var others = linked.withdrawable(actor, no);
      cases.withdraw(actor, no, reason.strip());
      others.stream()
          .map(it -> it.standing().file().no())
          .filter(other -> also.contains(other.value()))
          .forEach(other -> cases.withdraw(actor, other, reason.strip()));
    } catch (Problem refused) {
      model.addAttribute("refused", refused.key());
      return confirm(file, model);
    }
    return "redirect:/my/cases/" + no;
  }

  @PostMapping("/my/cases/{no}/messages")
  String send(@PathVariable CaseNo no, @RequestParam(defaultValue = "") String text, Model model) {
    try {
      messages.send(current.get(), no, text);
    } catch (Problem refused) {
      if (refused.kind() != Problem.Kind.REFUSED) {
        throw refused;
      }
      model.addAttribute("typed", text);
      model.addAttribute("refused", refused.key());
      return show(no, model);
    }
    return "redirect:/my/cases/" + no + "#messages";
  }

  /** Another matter, with the answers carried over (R13, N9). */
  @PostMapping("/my/cases/{no}/offer")
  String take(@PathVariable CaseNo no, @RequestParam(defaultValue = "") String matter) {
    var actor = current.get();
    return "redirect:/drafts/" + offers.take(actor, seen.apply(actor, no), matter).id();
  }

  private CaseFile withdrawing(Actor actor, CaseNo no) {
    return parties.mayWithdraw(actor, no) ? seen.view(actor, no) : seen.apply(actor, no);
  }

  /** A party of somebody else's case sees the papers they gave themselves. */
  private List<Materials.Material> papers(Actor actor, CaseNo no, boolean whole) {
    return materials.of(no.value()).stream()
        .filter(paper -> whole || paper.by() == actor.account())
        .toList();
  }

  private String confirm(CaseFile file, Model model) {
    model.addAttribute("standing", progress.of(current.get(), file));
    model.addAttribute("linked", linked.withdrawable(current.get(), file.no()));
    return "applicant/withdraw";
  }

  private List<CaseFiles.Event> visible(CaseNo no) {
    return cases.timeline(no).stream().filter(CaseFiles.Event::visible).toList();
  }
}
