package org.banli.check;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.banli.vault.SealedJson;
import org.springframework.stereotype.Component;

/** Answers that the desk gives in place of a source. */
@Component
class ManualAnswers {

  private final CheckMapper checks;
  private final SealedJson sealed;
  private final Clock clock;

  ManualAnswers(CheckMapper checks, SealedJson sealed, Clock clock) {
    this.checks = checks;
    this.sealed = sealed;
    this.clock = clock;
  }

  /**
   * Of a source with several databases the first that is missing takes the answers, the others are
   * settled with it: what was found out is told once.
   *
   * @param order locked
   * @return the source's name
   */
  String answer(Actor actor, OrderRow order, String source, List<Map<String, Object>> answers) {
    var parts =
        checks.requests(order.id()).stream().filter(part -> part.source().equals(source)).toList();
    if (parts.isEmpty()) {
      throw Problem.refused("check.manual.unasked", source);
    }
    var open = parts.stream().filter(part -> !part.is(Checks.Status.ANSWERED)).toList();
    if (open.isEmpty()) {
      throw Problem.refused("check.manual.answered", parts.get(0).nameZh());
    }
    known(order, answers);
    var left = answers;
    for (var part : open) {
      checks.answerManually(part.id(), actor.account(), sealed.seal(left), clock.instant());
      left = List.of();
    }
    return open.get(0).nameZh();
  }

  private void known(OrderRow order, List<Map<String, Object>> answers) {
    var asked =
        sealed.openMaps(order.persons()).stream()
            .map(person -> Subject.text(person, "idNumber").toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    for (var answer : answers) {
      var about = Subject.text(answer, "idNumber").strip().toUpperCase(Locale.ROOT);
      if (!about.isEmpty() && !asked.contains(about)) {
        throw Problem.refused("check.manual.person", about);
      }
    }
  }
}
