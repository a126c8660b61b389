package org.banli.simulator;

import java.io.IOException;
import java.util.Map;

/** {@code POST /sms/messages}. */
final class SmsHandler extends FaultyHandler {

  static final String SYSTEM = "sms";

  private final SmsCarrier carrier;

  SmsHandler(Table table, Journal journal, SmsCarrier carrier) {
    super(table, journal);
    this.carrier = carrier;
  }

  @Override
  String system(Exchange exchange) {
    return exchange.path().equals(java.util.List.of("sms", "messages")) ? SYSTEM : "";
  }

  @Override
  Object answer(Exchange exchange, Fault fault) throws IOException {
    if (fault != Fault.NONE) {
      return Map.of("id", Map.of());
    }
    var body = exchange.body();
    var message =
        carrier.send(
            exchange.key(), String.valueOf(body.get("phone")), String.valueOf(body.get("text")));
    return Map.of("id", message.id());
  }
}
