package org.banli.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Sets answers and faults, and shows what arrived. */
final class ControlHandler implements HttpHandler {

  private final Table table;
  private final Journal journal;
  private final SmsCarrier sms;

  ControlHandler(Table table, Journal journal, SmsCarrier sms) {
    this.table = table;
    this.journal = journal;
    this.sms = sms;
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    var exchange = new Exchange(http);
    var path = exchange.path();
    if (exchange.is("GET")) {
      show(exchange, path.get(path.size() - 1));
    } else if (exchange.is("POST") && path.size() == 2 && path.get(1).equals("reset")) {
      table.reset();
      journal.reset();
      sms.reset();
      exchange.json(200, Map.of());
    } else if (exchange.is("POST") && path.size() == 3) {
      set(exchange, path);
    } else {
      exchange.json(404, Map.of("error", "see docs/simulator.md"));
    }
  }

  private void show(Exchange exchange, String what) throws IOException {
    switch (what) {
      case "sms" -> exchange.json(200, Map.of("messages", sms.to(exchange.query("phone"))));
      case "requests" ->
          exchange.json(200, Map.of("requests", journal.of(exchange.query("system"))));
      case "health" -> exchange.json(200, Map.of("status", "UP"));
      default -> exchange.json(404, Map.of("error", "see docs/simulator.md"));
    }
  }

  private void set(Exchange exchange, List<String> path) throws IOException {
    var problem =
        switch (path.get(1)) {
          case "answers" -> answer(path.get(2), exchange.body());
          case "faults" -> fault(path.get(2), exchange.body());
          default -> "answers or faults";
        };
    exchange.json(problem.isEmpty() ? 200 : 400, Map.of("error", problem));
  }

  private String answer(String source, Map<String, Object> body) {
    if (!(body.get("answer") instanceof Map<?, ?> answer)) {
      return "answer is missing";
    }
    var fields = new java.util.LinkedHashMap<String, Object>();
    answer.forEach((key, value) -> fields.put(String.valueOf(key), value));
    table.answer(source, String.valueOf(body.getOrDefault("idNumber", Table.ANY)), fields);
    return "";
  }

  private String fault(String system, Map<String, Object> body) {
    var fault = Fault.of(String.valueOf(body.get("fault")));
    if (fault.isEmpty()) {
      return "fault is one of "
          + String.join(" ", java.util.Arrays.stream(Fault.values()).map(Fault::code).toList());
    }
    table.fault(
        system,
        new Table.Active(
            fault.get(), number(body, "millis", 1000), (int) number(body, "times", -1)));
    return "";
  }

  private static long number(Map<String, Object> body, String key, long otherwise) {
    return body.get(key) instanceof Number number ? number.longValue() : otherwise;
  }
}
