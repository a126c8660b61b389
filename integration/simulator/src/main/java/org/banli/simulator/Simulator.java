package org.banli.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Plays the sources of the economic check and the SMS carrier, see docs/simulator.md. Bound to the
 * loopback address: it holds no real data and must never be reachable from outside.
 */
public final class Simulator implements AutoCloseable {

  private static final int DEFAULT_PORT = 8090;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(Simulator::daemon);

  private final SmsCarrier sms = new SmsCarrier();
  private final Journal journal = new Journal();
  private final Table table;

  private Simulator(int port, Table table) throws IOException {
    this.table = table;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/sources/", new SourceHandler(table, journal));
    server.createContext("/sms/", new SmsHandler(table, journal, sms));
    server.createContext("/_control/", new ControlHandler(table, journal, sms));
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Starts a simulator that forgets everything when it is closed.
   *
   * @param port 0 takes a free one
   */
  public static Simulator start(int port) {
    return start(port, null);
  }

  /**
   * @param store file that keeps the overridden answers over a restart; null keeps nothing
   */
  static Simulator start(int port, @Nullable Path store) {
    try {
      return new Simulator(port, new Table(store));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
  }

  /** Address of the whole server. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Address of a source, as the application is configured with. */
  public URI source(String id) {
    return URI.create(url() + "/sources/" + id);
  }

  /** Address of the SMS carrier. */
  public URI sms() {
    return URI.create(url() + "/sms");
  }

  /** As {@code POST /_control/answers/<source>}; {@code *} is every person. */
  public void answer(String source, String idNumber, Map<String, Object> answer) {
    table.answer(source, idNumber, answer);
  }

  /** As {@code POST /_control/faults/<system>}: {@code fault} meets the next {@code times}. */
  public void fault(String system, String fault, int times) {
    var known =
        Fault.of(fault).orElseThrow(() -> new IllegalArgumentException("no fault " + fault));
    table.fault(system, new Table.Active(known, 1000, times));
  }

  /** As {@link #fault(String, String, int)}, until it is switched off. */
  public void fault(String system, String fault) {
    fault(system, fault, -1);
  }

  /** Idempotency keys of the requests that a system got, oldest first. */
  public List<String> requests(String system) {
    return journal.of(system).stream().map(Journal.Line::key).toList();
  }

  /** Texts sent to a phone, oldest first. */
  public List<String> messages(String phone) {
    return sms.to(phone).stream().map(SmsCarrier.Message::text).toList();
  }

  /** Forgets answers, faults, requests and messages. */
  public void reset() {
    table.reset();
    journal.reset();
    sms.reset();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "simulator");
    thread.setDaemon(true);
    return thread;
  }

  /** {@code --port 8090 --store FILE}; runs until it is stopped. */
  public static void main(String[] arguments) throws InterruptedException {
    var options = Arrays.asList(arguments);
    if (options.contains("--help")) {
      System.out.println("Usage: banli-simulator.jar [--port 8090] [--store FILE]");
      return;
    }
    var port = option(options, "--port");
    var store = option(options, "--store");
    var simulator =
        start(
            port == null ? DEFAULT_PORT : Integer.parseInt(port),
            store == null ? null : Path.of(store));
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    System.out.println("Simulator of outside systems on " + simulator.url());
    Thread.currentThread().join();
  }

  private static @Nullable String option(List<String> options, String name) {
    int at = options.indexOf(name);
    return at >= 0 && at + 1 < options.size() ? options.get(at + 1) : null;
  }
}
