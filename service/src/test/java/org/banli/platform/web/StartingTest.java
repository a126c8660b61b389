package org.banli.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;

/**
 * A real server, asked by one of those who come before the matters. "No matters are open yet" was
 * what a visitor read for the first five seconds, and believed.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(StartingTest.EarlyVisitor.class)
class StartingTest {

  /** Comes while the application starts: the port is open, the matters are not read. */
  @TestConfiguration
  @Order(-1)
  static class EarlyVisitor implements ApplicationRunner {

    @Autowired Environment environment;
    private final Map<String, HttpResponse<String>> seen = new LinkedHashMap<>();

    HttpResponse<String> seen(String address) {
      return Objects.requireNonNull(seen.get(address));
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
      int port = environment.getRequiredProperty("local.server.port", Integer.class);
      for (String address :
          new String[] {"/", "/api/v1/matters", "/actuator/health/readiness", "/actuator/health"}) {
        seen.put(address, see(port, address));
      }
      seen.put("sent", send(port, "/status"));
    }
  }

  @Autowired EarlyVisitor visitor;
  @LocalServerPort int port;

  @Test
  void whoComesTooEarlyIsToldInBothLanguagesAndWhenToComeAgain() {
    var page = visitor.seen("/");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(page.body())
        .contains("系统正在启动", "The application is starting", "http-equiv=\"refresh\"")
        .doesNotContain("??");
  }

  @Test
  void whatWasSentIsNotLookedAtAgain() {
    var page = visitor.seen("sent");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("还没有保存", "was not saved").doesNotContain("refresh");
  }

  @Test
  void aProgramGetsProblemJson() {
    var answer = visitor.seen("/api/v1/matters");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"problem.starting\"", "\"status\":503");
  }

  @Test
  void theProbesAgree() throws Exception {
    assertThat(visitor.seen("/actuator/health/readiness").statusCode()).isEqualTo(503);
    assertThat(visitor.seen("/actuator/health").statusCode()).isEqualTo(503);
    assertThat(see(port, "/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(see(port, "/actuator/health").statusCode()).isEqualTo(200);
  }

  @Test
  void onceItIsReadyTheMattersAreThere() throws Exception {
    var page = see(port, "/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/matters/old-age-allowance");
  }

  private static HttpResponse<String> see(int port, String address) throws Exception {
    return ask(HttpRequest.newBuilder(address(port, address)).build());
  }

  private static HttpResponse<String> send(int port, String address) throws Exception {
    return ask(
        HttpRequest.newBuilder(address(port, address))
            .POST(HttpRequest.BodyPublishers.ofString("a=b"))
            .build());
  }

  private static HttpResponse<String> ask(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static URI address(int port, String address) {
    return URI.create("http://localhost:" + port + address);
  }
}
