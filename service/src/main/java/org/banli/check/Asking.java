package org.banli.check;

import java.util.List;
import java.util.Map;
import org.banli.integration.SourceFailure;
import org.banli.integration.economy.EconomicSource;
import org.banli.integration.economy.Inquiry;
import org.banli.vault.SealedJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks one source once; whatever happens there becomes an outcome. Touches no database. */
@Component
class Asking {

  static final String UNAUTHORISED = "UNAUTHORISED";

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  private final EconomicSource sources;
  private final SealedJson sealed;

  Asking(EconomicSource sources, SealedJson sealed) {
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
      return new Failed(failure.kind().name(), failure.kind() == SourceFailure.Kind.ABSENT);
    } catch (RuntimeException broken) {
      LOG.warn("{} {}: {}", order.caseNo(), request.source(), broken.getClass().getName());
      return new Failed(SourceFailure.Kind.UNREACHABLE.name(), false);
    }
  }

  private Inquiry inquiry(OrderRow order, RequestRow request) {
    var persons =
        sealed.openMaps(order.persons()).stream()
            .map(p -> new Inquiry.Person(text(p, "name"), text(p, "idNumber")))
            .toList();
    return new Inquiry(request.source(), request.key(), persons);
  }

  private static String text(Map<String, Object> person, String key) {
    return String.valueOf(person.get(key));
  }
}
