package org.banli.applicant.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.platform.Bilingual;

/**
 * Where a case stands, as programs read it; it names nobody.
 *
 * @param tasks ids of the work items that wait for the applicant
 */
record StandingView(
    String no,
    String matter,
    Bilingual matterName,
    CaseFile.State state,
    List<Place> places,
    List<Long> tasks,
    List<Due> limits,
    Optional<Outcome> outcome) {

  static StandingView of(Progress.Standing standing) {
    var file = standing.file();
    return new StandingView(
        file.no().value(),
        file.matter().id(),
        standing.matter().name(),
        file.state(),
        standing.places().stream().map(Place::of).toList(),
        standing.tasks().stream().map(item -> item.id()).toList(),
        standing.limits().stream().map(Due::of).toList(),
        Optional.ofNullable(standing.outcome())
            .map(rule -> new Outcome(file.outcome().orElseThrow(), rule.name(), rule.kind())));
  }

  /** A step under way and who has it, or what is waited for, in one sentence {@code waitingFor}. */
  record Place(
      Bilingual step,
      Bilingual office,
      Optional<LocalDateTime> due,
      Optional<Long> daysLeft,
      Optional<Bilingual> waitingFor) {
    static Place of(Progress.Place place) {
      return new Place(
          place.step(),
          place.office(),
          Optional.ofNullable(place.due()),
          Optional.ofNullable(place.daysLeft()),
          Optional.ofNullable(place.waitingFor()));
    }
  }

  /** A limit that runs, or stands still for the reason given. */
  record Due(
      Bilingual name,
      LocalDateTime due,
      boolean provisional,
      long daysLeft,
      Optional<Bilingual> stopped) {
    static Due of(Progress.Due due) {
      var limit = due.limit();
      return new Due(
          due.name(),
          limit.due().at(),
          limit.due().provisional(),
          limit.daysLeft(),
          Optional.ofNullable(due.stopped()));
    }
  }

  /** How it ended; {@code kind} is granted, refused, ended. */
  record Outcome(String key, Bilingual name, String kind) {}
}
