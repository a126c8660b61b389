package org.banli.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.banli.integration.sms.HttpSmsGateway;
import org.banli.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client of the SMS carrier against the simulator, over HTTP. */
class SmsGatewayContractTest {

  private static final Simulator OUTSIDE = Simulator.start(0);
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();
  private static final String PHONE = "13800000001";

  private final HttpSmsGateway carrier =
      new HttpSmsGateway(new Remote(OUTSIDE.sms(), Duration.ofMillis(1500)), THREADS);

  @BeforeEach
  void forget() {
    OUTSIDE.reset();
  }

  @AfterAll
  static void close() {
    OUTSIDE.close();
    THREADS.shutdownNow();
  }

  @Test
  void theTextArrives() throws Exception {
    carrier.send("n-1", PHONE, "您的申请已受理。𠮷");

    assertThat(OUTSIDE.messages(PHONE)).containsExactly("您的申请已受理。𠮷");
  }

  @Test
  void theSameKeyIsSentOnce() throws Exception {
    carrier.send("n-1", PHONE, "一");
    carrier.send("n-1", PHONE, "一");

    assertThat(OUTSIDE.messages(PHONE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"silent", "drip", "error", "nonsense", "html", "empty", "cut", "wrongType"})
  void aFaultIsATypedFailure(String fault) {
    OUTSIDE.fault("sms", fault);

    assertThatThrownBy(() -> carrier.send("n-1", PHONE, "一")).isInstanceOf(SourceFailure.class);
  }
}
