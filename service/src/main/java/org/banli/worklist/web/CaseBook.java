package org.banli.worklist.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.archive.Archive;
import org.banli.audit.AuditLog;
import org.banli.benefit.Worksheets;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Legible;
import org.banli.casefile.Messages;
import org.banli.check.Checks;
import org.banli.document.Letters;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.lead.Leads;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.region.Divisions;
import org.banli.register.Warnings;
import org.banli.vault.Masks;
import org.banli.worklist.DoneItem;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Composes the case page from the faces of the modules; every look is logged. */
@Component("worklistCaseBook")
class CaseBook {

  private static final List<String> SECTIONS =
      List.of(
          "parties",
          "answers",
          "papers",
          "checks",
          "worksheet",
          "notice",
          "timeline",
          "archive",
          "route");

  private final CaseFiles cases;
  private final Legible legible;
  private final Access access;
  private final AuditLog audit;
  private final Worklist worklist;
  private final Handovers handovers;
  private final Catalogue catalogue;
  private final Divisions divisions;
  private final PartyLines parties;
  private final Answers answers;
  private final Papers papers;
  private final Checks checks;
  private final Worksheets worksheets;
  private final NoticeBoard notices;
  private final LimitLines limits;
  private final Timeline timeline;
  private final Messages messages;
  private final Letters letters;
  private final Leads leads;
  private final Warnings warnings;
  private final Archive archive;
  private final LinkedBook linked;

  CaseBook(
      CaseFiles cases,
      Legible legible,
      Access access,
      AuditLog audit,
      Worklist worklist,
      Handovers handovers,
      Catalogue catalogue,
      Divisions divisions,
      PartyLines parties,
      Answers answers,
      Papers papers,
      Checks checks,
      Worksheets worksheets,
      NoticeBoard notices,
      LimitLines limits,
      Timeline timeline,
      Messages messages,
      Letters letters,
      Leads leads,
      Warnings warnings,
      Archive archive,
      LinkedBook linked) {
    this.cases = cases;
    this.legible = legible;
    this.access = access;
    this.audit = audit;
    this.worklist = worklist;
    this.handovers = handovers;
    this.catalogue = catalogue;
    this.divisions = divisions;
    this.parties = parties;
    this.answers = answers;
    this.papers = papers;
    this.checks = checks;
    this.worksheets = worksheets;
    this.notices = notices;
    this.limits = limits;
    this.timeline = timeline;
    this.messages = messages;
    this.letters = letters;
    this.leads = leads;
    this.warnings = warnings;
    this.archive = archive;
    this.linked = linked;
  }

  /**
   * @throws org.banli.platform.Problem not found, when the actor may not read the file as staff
   */
  CaseFile demand(Actor actor, CaseNo no) {
    var file = cases.get(no);
    access.demand(actor, Access.Act.VIEW_FILE, cases.subject(file));
    return file;
  }

  /** Puts all parts of the case on the page. */
  @Transactional
  public CaseFile open(Actor actor, CaseNo no, ModelAndView page, Locale locale) {
    var file = demand(actor, no);
    audit.view(actor, "case:" + no);
    var matter = catalogue.get(file.matter());
    var done = worklist.doneOfCase(actor, no);
    var open = worklist.ofCase(actor, no);
    page.addObject("me", actor);
    var place = divisions.fullName(file.responsible());
    page.addObject("head", CaseHead.of(file, matter, place, called(file, open, done)));
    var kept = legible.sheets(no);
    legible.report(no, kept.torn());
    page.addObject("sheets", answers.of(actor, file, matter, kept, done, locale));
    page.addObject("torn", answers.torn(file, matter, kept.torn(), done, locale));
    page.addObject("parties", parties.of(actor, no));
    page.addObject("silent", answers.silent(open, done, locale));
    page.addObject("papers", papers.of(no, matter));
    page.addObject("checkOrders", checks.of(no));
    page.addObject("worksheet", worksheets.latest(no).orElse(null));
    page.addObject("board", notices.of(actor, no, matter));
    page.addObject("limits", limits.of(no, matter));
    page.addObject("timeline", timeline.of(file, matter, done, locale));
    page.addObject("messages", messages.of(no));
    page.addObject("letters", letters.of(no.value()));
    page.addObject("open", open.stream().sorted(Comparator.comparing(WorkItem::id)).toList());
    page.addObject("warnings", warnings.of(no));
    page.addObject("lead", leads.ofCase(actor, no).orElse(0));
    page.addObject("archived", archive.mark(no).orElse(null));
    page.addObject("unarchived", archive.missing(no));
    page.addObject("linked", linked.of(actor, file));
    page.addObject("handovers", handovers.of(actor, open));
    page.addObject("currentSteps", steps(open));
    page.addObject("passedSteps", passed(done));
    page.addObject("sections", sections(file, matter, page.getModel()));
    return file;
  }

  /** What lists call the case, when that is not its applicant. */
  private static Optional<String> called(CaseFile file, List<WorkItem> open, List<DoneItem> done) {
    return Stream.concat(
            open.stream().map(WorkItem::applicantMasked),
            done.stream().map(DoneItem::applicantMasked))
        .filter(name -> !name.equals(Masks.name(file.name().value())))
        .findFirst();
  }

  /** Parts of the page in their order, without those that neither matter nor file has. */
  private static List<String> sections(CaseFile file, Matter matter, Map<String, ?> page) {
    var has =
        Map.of(
            "checks", !matter.checks().isEmpty() || !List.of().equals(page.get("checkOrders")),
            "worksheet", shown(matter, page.get("worksheet")),
            "notice", !matter.notices().isEmpty(),
            "parties", !matter.parties().isEmpty(),
            "archive",
                !matter.closing().archive().isEmpty() || file.state() == CaseFile.State.ENDED);
    return SECTIONS.stream().filter(section -> has.getOrDefault(section, true)).toList();
  }

  /** A matter may compute only what nobody needs to read. */
  private static boolean shown(Matter matter, @Nullable Object sheet) {
    return sheet instanceof Worksheets.Sheet computed
        ? computed.lines().stream().anyMatch(Worksheets.Line::shown)
        : matter.worksheet().stream().anyMatch(line -> !line.show().equals("false"));
  }

  private static String steps(List<WorkItem> open) {
    return open.stream().map(WorkItem::step).distinct().collect(Collectors.joining(" "));
  }

  private static String passed(List<DoneItem> done) {
    return done.stream().map(DoneItem::step).distinct().collect(Collectors.joining(" "));
  }
}
