package org.banli.applicant.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.casefile.CaseFile;
import org.banli.clock.Limits;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.banli.region.Offices;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a case stands, for its applicant: step, office, days left, why the clock stands still. */
@Component
class Progress {

  private final Catalogue catalogue;
  private final Worklist worklist;
  private final Offices offices;
  private final Limits limits;

  Progress(Catalogue catalogue, Worklist worklist, Offices offices, Limits limits) {
    this.catalogue = catalogue;
    this.worklist = worklist;
    this.offices = offices;
    this.limits = limits;
  }

  Standing of(Actor viewer, CaseFile file) {
    var matter = catalogue.get(file.matter());
    var running = limits.of(file.no().value()).stream().filter(it -> it.ended().isEmpty()).toList();
    var outcome = file.outcome().map(key -> matter.outcomes().get(key)).orElse(null);
    return new Standing(
        file,
        matter,
        places(file),
        own(viewer, file),
        running.stream().map(limit -> due(matter, limit)).toList(),
        outcome);
  }

  /** What waits for the applicant. */
  List<WorkItem> own(Actor viewer, CaseFile file) {
    return worklist.ofCase(viewer, file.no()).stream()
        .filter(item -> item.office().isEmpty())
        .toList();
  }

  private List<Place> places(CaseFile file) {
    return worklist.ofCase(Actor.SYSTEM, file.no()).stream()
        .filter(item -> item.office().isPresent())
        .map(item -> new Place(item.stepName(), office(item), item.due().orElse(null)))
        .distinct()
        .toList();
  }

  private Bilingual office(WorkItem item) {
    return offices
        .find(item.office().getAsLong())
        .map(office -> new Bilingual(office.name(), office.nameEn()))
        .orElse(new Bilingual(item.place(), ""));
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

  /** A step under way and the office it waits at. */
  public record Place(Bilingual step, Bilingual office, @Nullable LocalDateTime due) {}

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

    /** Steps in Chinese as the route tells them; blank when none. */
    public String steps() {
      return Objects.requireNonNull(file.steps());
    }
  }
}
