package org.banli.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {

  private static final String WANG = "342524197003030012";
  private static final String ASK_WANG = "{\"persons\":[{\"idNumber\":\"" + WANG + "\"}]}";

  private final Simulator simulator = Simulator.start(0);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void anAnswerSetOverHttpIsGiven() throws Exception {
    post(
        "/_control/answers/tax", "{\"idNumber\":\"" + WANG + "\",\"answer\":{\"income12m\":9600}}");

    assertThat(post("/sources/tax/inquiries", ASK_WANG)).contains("\"income12m\":9600", WANG);
  }

  @Test
  void aFaultSetOverHttpEndsAfterItsTimes() throws Exception {
    post("/_control/faults/tax", "{\"fault\":\"nonsense\",\"times\":1}");

    assertThat(post("/sources/tax/inquiries", ASK_WANG)).contains("系统繁忙");
    assertThat(post("/sources/tax/inquiries", ASK_WANG)).contains("income12m");
  }

  @Test
  void anUnknownFaultIsRefusedWithTheKnownOnes() throws Exception {
    assertThat(post("/_control/faults/tax", "{\"fault\":\"earthquake\"}"))
        .contains("silent", "wrongPerson");
  }

  @Test
  void sentMessagesAreShownByPhone() throws Exception {
    post("/sms/messages", "{\"phone\":\"13800000001\",\"text\":\"验证码 482910\"}");

    assertThat(get("/_control/sms?phone=13800000001")).contains("482910");
    assertThat(get("/_control/sms?phone=13800000002")).doesNotContain("482910");
  }

  @Test
  void theSamePersonAlwaysGetsTheSameAnswer() {
    assertThat(Circumstances.of("banks", WANG)).isEqualTo(Circumstances.of("banks", WANG));
  }

  @Test
  void theSequenceDigitsChooseTheCircumstances() {
    assertThat(Circumstances.of("tax", "342524197003039017")).containsEntry("income12m", 180000);
    assertThat(Circumstances.of("tax", "342524197003030012")).containsEntry("income12m", 0);
  }

  @Test
  void answersSurviveARestartWhenAStoreIsGiven(@TempDir Path folder) {
    var store = folder.resolve("answers.json");
    try (var first = Simulator.start(0, store)) {
      first.answer("tax", WANG, Map.of("income12m", 1));
    }

    assertThat(new Table(store).answer("tax", WANG)).isPresent();
  }

  private String post(String path, String json) throws IOException, InterruptedException {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(simulator.url() + path));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }
}
