package org.banli.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Plays one kind of system; subclasses say what a right answer is. */
abstract class FaultyHandler implements HttpHandler {

  /** Longer than any timeout of a caller, short enough to end some day. */
  private static final long SILENCE = 600_000;

  private final Table table;
  private final Journal journal;

  FaultyHandler(Table table, Journal journal) {
    this.table = table;
    this.journal = journal;
  }

  /** Name of the system that the request is for; empty when the address is wrong. */
  abstract String system(Exchange exchange);

  /** The right answer, or a wrong one for the faults that concern its content. */
  abstract Object answer(Exchange exchange, Fault fault) throws IOException;

  @Override
  public final void handle(HttpExchange http) throws IOException {
    var exchange = new Exchange(http);
    var system = system(exchange);
    if (system.isEmpty() || !exchange.is("POST")) {
      exchange.json(404, java.util.Map.of("error", "no such service"));
      return;
    }
    journal.add(system, exchange.key());
    try {
      play(exchange, table.meet(system));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      http.close();
    }
  }

  private void play(Exchange exchange, Table.Active active)
      throws IOException, InterruptedException {
    switch (active.fault()) {
      case SILENT -> Thread.sleep(SILENCE);
      case DRIP -> exchange.drip();
      case ERROR -> exchange.text(500, "text/html", "<h1>500 Internal Server Error</h1>");
      case REFUSE -> exchange.json(403, java.util.Map.of("error", "no authority for this answer"));
      case NONSENSE -> exchange.text(200, "application/json", "系统繁忙,请稍后再试");
      case HTML -> exchange.text(200, "text/html", "<!doctype html><title>请登录</title>");
      case EMPTY -> exchange.text(200, "application/json", "");
      case CUT -> exchange.cut(answer(exchange, Fault.NONE));
      case DELAY -> {
        Thread.sleep(active.millis());
        exchange.json(200, answer(exchange, Fault.NONE));
      }
      default -> exchange.json(200, answer(exchange, active.fault()));
    }
  }
}
