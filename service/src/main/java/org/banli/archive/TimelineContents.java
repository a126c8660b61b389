package org.banli.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The timeline, but for the closing of the file itself. */
@Component("archiveTimeline")
@Order(9)
class TimelineContents implements Contents {

  private final CaseFiles cases;

  TimelineContents(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public String folder() {
    return "timeline";
  }

  @Override
  public List<Piece> of(CaseFile file) {
    var events =
        cases.timeline(file.no()).stream()
            .filter(event -> !event.action().equals(Keeping.KEPT))
            .toList();
    return IntStream.range(0, events.size()).mapToObj(n -> piece(n + 1, events.get(n))).toList();
  }

  private static Piece piece(int number, CaseFiles.Event event) {
    return new Piece(
        Integer.toString(number),
        event.action(),
        Map.of(
            "at", event.at(),
            "actor", event.actor(),
            "actorName", event.actorName(),
            "action", event.action(),
            "details", event.details(),
            "visible", event.visible()));
  }
}
