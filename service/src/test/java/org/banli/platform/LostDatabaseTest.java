package org.banli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/** Issue 8: the database is restarted under the application. A real server, real connections. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.hikari.connection-timeout=500")
@ActiveProfiles("test")
class LostDatabaseTest {

  private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TestConfiguration
  static class BehindARelay {

    @Bean(destroyMethod = "close")
    Relay relay(PlatformProperties properties) throws IOException {
      var at = PORT.matcher(String.valueOf(properties.db().url()));
      assertThat(at.find()).isTrue();
      return new Relay(Integer.parseInt(at.group()));
    }

    @Bean
    @Primary
    JdbcConnectionDetails relayed(JdbcConnectionDetails connection, Relay relay) {
      return new JdbcConnectionDetails() {
        @Override
        public String getJdbcUrl() {
          return PORT.matcher(connection.getJdbcUrl()).replaceFirst("" + relay.port());
        }

        @Override
        public String getUsername() {
          return connection.getUsername();
        }

        @Override
        public String getPassword() {
          return connection.getPassword();
        }
      };
    }
  }

  @Autowired Relay relay;
  @LocalServerPort int port;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @BeforeEach
  void signIn() throws Exception {
    var in = send("/sign-in/password", "who=13905630002&password=banli-demo");
    assertThat(in.statusCode()).isEqualTo(200);
    assertThat(in.uri().getPath()).startsWith("/my");
  }

  @AfterEach
  void mended() {
    relay.mend();
  }

  @Test
  void pagesAndProgramsAreToldAndAllWorksAgainAfterwards() throws Exception {
    String token = token(see("/my/account").body());
    relay.cut();

    for (String address : new String[] {"/my", "/my/account", "/inbox"}) {
      plain(see(address), "您的操作没有保存");
    }
    plain(see("/my?lang=en"), "was not saved");
    var posted = post("/my/account/password", "current=a&password=b&repeated=c", token);
    assertThat(posted.statusCode()).isEqualTo(503);
    var program = see("/api/v1/cases");
    assertThat(program.statusCode()).isEqualTo(503);
    assertThat(program.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(see("/actuator/health").statusCode()).isEqualTo(503);

    relay.mend();
    var again = see("/my/account");
    for (int tries = 0; tries < 40 && again.statusCode() != 200; tries++) {
      again = see("/my/account");
    }
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).as("still signed in").contains("139****0002");
  }

  /** The connections break, the server stays: as when it restarts between two clicks. */
  @Test
  void brokenConnectionsAreReplaced() throws Exception {
    assertThat(see("/my/account").statusCode()).isEqualTo(200);
    relay.cut();
    relay.mend();
    var answer = see("/my/account");
    for (int tries = 0; tries < 40 && answer.statusCode() == 503; tries++) {
      answer = see("/my/account");
    }
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static void plain(HttpResponse<String> answer, String said) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body())
        .containsIgnoringCase(said)
        .doesNotContain("Exception", "jdbc", "at org.");
  }

  private HttpResponse<String> see(String address) throws Exception {
    return browser.send(request(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String address, String form) throws Exception {
    return post(address, form, token(see("/sign-in").body()));
  }

  private HttpResponse<String> post(String address, String form, String token) throws Exception {
    var body = form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    return browser.send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
  }

  private static String token(String page) {
    var found = TOKEN.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
