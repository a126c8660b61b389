package org.banli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as its users see it; every call is timed under the name of its step. */
final class Api {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PASSWORD = "banli-demo";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final URI address;
  private final Timings timings;

  Api(URI address, Timings timings) {
    this.address = address;
    this.timings = timings;
  }

  /** Whoever acts gets a token at their first call. */
  void forgetTokens() {
    tokens.clear();
  }

  JsonNode get(String step, String who, String path) throws Exception {
    return send(step, who, request(path).GET());
  }

  /** A file, as large as it is; a letter that is not yet printed is printed by this. */
  int download(String step, String who, String path) throws Exception {
    var request = request(path).GET().header("Authorization", "Bearer " + token(who)).build();
    return timings.time(step, () -> client.send(request, BodyHandlers.ofByteArray()).body().length);
  }

  JsonNode post(String step, String who, String path, Object body) throws Exception {
    return send(step, who, json(request(path).header("Idempotency-Key", key()), "POST", body));
  }

  JsonNode put(String step, String who, String path, Object body) throws Exception {
    return send(step, who, json(request(path), "PUT", body));
  }

  JsonNode upload(String step, String who, String path, byte[] png) throws Exception {
    var boundary = "bench" + UUID.randomUUID();
    var request =
        request(path)
            .header("Idempotency-Key", key())
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(multipart(boundary, png)));
    return send(step, who, request);
  }

  private JsonNode send(String step, String who, HttpRequest.Builder request) throws Exception {
    request.header("Authorization", "Bearer " + token(who));
    return timings.time(step, () -> read(send(request.build())));
  }

  private String token(String who) throws Exception {
    var known = tokens.get(who);
    if (known != null) {
      return known;
    }
    synchronized (tokens) {
      if (!tokens.containsKey(who)) {
        tokens.put(who, timings.time("sign in", () -> signIn(who)));
      }
      return tokens.getOrDefault(who, "");
    }
  }

  private String signIn(String who) throws Exception {
    var credentials = Map.of("kind", "staff", "who", who, "password", PASSWORD);
    var answer = read(send(json(request("/sessions"), "POST", credentials).build()));
    return answer.get("token").asString();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve("/api/v1" + path));
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request, String verb, Object body) {
    return request
        .header("Content-Type", "application/json")
        .method(verb, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() >= 300) {
      throw new IOException(
          request.method() + " " + request.uri() + ": " + answer.statusCode() + answer.body());
    }
    return answer;
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
  }

  private static byte[] multipart(String boundary, byte[] png) throws IOException {
    var body = new ByteArrayOutputStream();
    var head =
        String.join(
            "\r\n",
            "--%s",
            "Content-Disposition: form-data; name=\"file\"; filename=\"s.png\"",
            "Content-Type: image/png",
            "",
            "");
    body.write(head.formatted(boundary).getBytes(StandardCharsets.UTF_8));
    body.write(png);
    body.write("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** A text of an answer; null when it has none. */
  static @Nullable String text(JsonNode node, String name) {
    var value = node.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }
}
