package org.banli.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banli.archive.Contents;
import org.banli.archive.Piece;
import org.banli.casefile.CaseFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the sources answered in the newest check of a case. */
@Component("checkContents")
@Order(4)
class CheckContents implements Contents {

  private final Checks checks;

  CheckContents(Checks checks) {
    this.checks = checks;
  }

  @Override
  public String folder() {
    return "checks";
  }

  @Override
  public List<Piece> of(CaseFile file) {
    return checks.latest(file.no()).stream().flatMap(CheckContents::answered).toList();
  }

  /** What may still be answered after the case has ended is not kept. */
  private static Stream<Piece> answered(Checks.Order order) {
    return order.requests().stream()
        .filter(request -> !request.answers().isEmpty())
        .map(request -> piece(order, request));
  }

  private static Piece piece(Checks.Order order, Checks.Request request) {
    return new Piece(
        order.id() + "-" + request.source(),
        request.sourceName().zh(),
        Map.of(
            "source", request.source(),
            "ordered", order.ordered(),
            "status", request.status(),
            "answered", request.answered(),
            "answers", request.answers(),
            "error", request.error()));
  }
}
