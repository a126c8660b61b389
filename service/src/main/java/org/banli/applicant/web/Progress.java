package org.banli.applicant.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.casefile.CaseFile;
import org.banli.clock.Limits;
import org.banli.clock.WorkingCalendar;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.region.Offices;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a case stands, for its applicant: step, office, days left, why the clock stands still. */
@Component
class Progress {

  private static final String APPLICANT = "applicant";

  private final Catalogue catalogue;
  private final Worklist worklist;
  private final Offices offices;
  private final Limits limits;
  private final Waits waits;
  private final org.banli.process.Progress route;
  private final WorkingCalendar calendar;
  private final ApplicationClock clock;

  Progress(
      Catalogue catalogue,
      Worklist worklist,
      Offices offices,
      Limits limits,
      Waits waits,
      org.banli.process.Progress route,
      WorkingCalendar calendar,
      ApplicationClock clock) {
    this.catalogue = catalogue;
    this.worklist = worklist;
    this.offices = offices;
    this.limits = limits;
    this.waits = waits;
    this.route = route;
    this.calendar = calendar;
    this.clock = clock;
  }

  Standing of(Actor viewer, CaseFile file) {
    var matter = catalogue.get(file.matter());
    var running = limits.of(file.no().value()).stream().filter(it -> it.ended().isEmpty()).toList();
    var outcome = file.outcome().map(key -> matter.outcomes().get(key)).orElse(null);
    return new Standing(
        file,
        matter,
        file.state() == CaseFile.State.ENDED ? List.of() : places(file, matter),
        own(viewer, file),
        running.stream().map(limit -> due(matter, limit)).toList(),
        outcome);
  }

  /** Not any more once the case is decided, or past where its route allows it. */
  boolean withdrawable(CaseFile file) {
    return file.state() != CaseFile.State.ENDED
        && file.outcome().isEmpty()
        && route.withdrawable(file.no());
  }

  /** What waits for the applicant. */
  List<WorkItem> own(Actor viewer, CaseFile file) {
    return worklist.ofCase(viewer, file.no()).stream()
        .filter(item -> item.office().isEmpty() || isPartys(viewer, item))
        .toList();
  }

  /** What a clerk may do for a party is not the clerk's own. */
  private static boolean isPartys(Actor viewer, WorkItem item) {
    return viewer.kind() == Actor.Kind.APPLICANT && item.asked().party().isPresent();
  }

  /** What is done or waited for, at least one of either while the case is open. */
  private List<Place> places(CaseFile file, Matter matter) {
    var ends = route.ends(file.no());
    var steps =
        worklist.ofCase(Actor.SYSTEM, file.no()).stream()
            .map(item -> place(item, Optional.ofNullable(ends.get(item.task()))));
    var all = Stream.concat(steps, waits.of(file, matter).stream()).distinct().toList();
    return all.isEmpty() ? List.of(waits.between(file)) : all;
  }

  private Place place(WorkItem item, Optional<LocalDateTime> end) {
    var due = item.due().or(() -> end).orElse(null);
    if (item.asked().party().isPresent()) {
      return new Place(item.stepName(), waits.text("applicant.wait.party"), due, left(due), null);
    }
    return item.level().equals(APPLICANT)
        ? new Place(item.stepName(), waits.text("applicant.wait.you"), due, left(due), null)
        : new Place(item.stepName(), office(item), due, left(due), null);
  }

  private @Nullable Long left(@Nullable LocalDateTime due) {
    if (due == null) {
      return null;
    }
    long days = calendar.workingDaysBetween(clock.today(), due.toLocalDate());
    return LocalDateTime.now(clock).isAfter(due) ? Math.min(-1, days) : days;
  }

  private Bilingual office(WorkItem item) {
    return Optional.of(item)
        .filter(it -> it.office().isPresent())
        .flatMap(it -> offices.find(it.office().getAsLong()))
        .map(office -> new Bilingual(office.name(), office.nameEn()))
        .orElse(new Bilingual(item.place(), item.place()));
  }

  private static Due due(Matter matter, Limits.Limit limit) {
    var rule = matter.limits().get(limit.key());
    var name = rule == null ? new Bilingual(limit.key(), limit.key()) : rule.name();
    return new Due(name, limit, limit.stopped().map(Progress::reason).orElse(null));
  }

  /** As {@link Limits#stop} keeps it; a text without English serves for both. */
  private static Bilingual reason(String reason) {
    var parts = reason.split("\\|", 2);
    return new Bilingual(parts[0], parts.length == 2 ? parts[1] : parts[0]);
  }

  /**
   * A step under way or something waited for.
   *
   * @param office who has it; the applicant themselves as "you"
   * @param daysLeft until {@code due}: working days of a step, calendar days of a wait
   * @param waitingFor in one sentence what is waited for, when nobody has a task
   */
  public record Place(
      Bilingual step,
      Bilingual office,
      @Nullable LocalDateTime due,
      @Nullable Long daysLeft,
      @Nullable Bilingual waitingFor) {}

  /** A limit that runs or stands still. */
  public record Due(Bilingual name, Limits.Limit limit, @Nullable Bilingual stopped) {}

  /** Everything at a glance. */
  public record Standing(
      CaseFile file,
      Matter matter,
      List<Place> places,
      List<WorkItem> tasks,
      List<Due> limits,
      Matter.@Nullable OutcomeRule outcome) {

    public boolean ended() {
      return file.state() == CaseFile.State.ENDED;
    }

    /** The limit that ends first; the one an applicant cares about. */
    public @Nullable Due next() {
      return limits.stream()
          .min((left, right) -> left.limit().due().at().compareTo(right.limit().due().at()))
          .orElse(null);
    }

    /** Colour of the state. */
    public String tone() {
      if (!tasks.isEmpty() || file.state() == CaseFile.State.CORRECTING) {
        return "warn";
      }
      return Optional.ofNullable(outcome)
          .map(rule -> Stream.of("granted", "refused").filter(rule.kind()::equals).findFirst())
          .map(kind -> kind.map(it -> it.equals("granted") ? "good" : "bad").orElse("neutral"))
          .orElse("info");
    }
  }
}
