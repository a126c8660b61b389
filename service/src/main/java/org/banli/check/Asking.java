package org.banli.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banli.integration.SourceFailure;
import org.banli.integration.source.Inquiry;
import org.banli.integration.source.SourceGateway;
import org.banli.vault.SealedJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks one source once; whatever happens there becomes an outcome. Touches no database. */
@Component
class Asking {

  static final String UNAUTHORISED = "UNAUTHORISED";

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  private static final Set<SourceFailure.Kind> LASTING =
      Set.of(SourceFailure.Kind.ABSENT, SourceFailure.Kind.REFUSED);

  private final SourceGateway sources;
  private final SealedJson sealed;

  Asking(SourceGateway sources, SealedJson sealed) {
    this.sources = sources;
    this.sealed = sealed;
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** The source answered. */
  record Answered(List<Map<String, Object>> answers) implements Outcome {}

  /**
   * It did not.
   *
   * @param lasting asking again cannot help
   */
  record Failed(String error, boolean lasting) implements Outcome {}

  Outcome ask(OrderRow order, RequestRow request) {
    if (!order.authorised()) {
      return new Failed(UNAUTHORISED, true);
    }
    try {
      return new Answered(sources.ask(inquiry(order, request)));
    } catch (SourceFailure failure) {
      LOG.info("{} {}: {}", order.caseNo(), request.source(), failure.getMessage());
      return new Failed(failure.kind().name(), LASTING.contains(failure.kind()));
    } catch (RuntimeException broken) {
      LOG.warn("{} {}: {}", order.caseNo(), request.source(), broken.getClass().getName());
      return new Failed(SourceFailure.Kind.UNREACHABLE.name(), false);
    }
  }

  private Inquiry inquiry(OrderRow order, RequestRow request) {
    var persons =
        sealed.openMaps(order.persons()).stream()
            .map(Subject::of)
            .filter(who -> request.country() || who.in(request.province()))
            .map(who -> new Inquiry.Person(who.name(), who.idNumber()))
            .toList();
    return new Inquiry(request.source(), request.address(), request.key(), persons);
  }
}
