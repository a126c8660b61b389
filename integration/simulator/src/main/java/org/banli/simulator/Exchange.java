package org.banli.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One request and its answer. */
final class Exchange {

  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final HttpExchange http;

  Exchange(HttpExchange http) {
    this.http = http;
  }

  /** Segments of the path; a trailing slash adds none. */
  List<String> path() {
    return List.of(http.getRequestURI().getPath().substring(1).split("/"));
  }

  boolean is(String method) {
    return http.getRequestMethod().equals(method);
  }

  String key() {
    var key = http.getRequestHeaders().getFirst("Idempotency-Key");
    return key == null ? "" : key;
  }

  String query(String name) {
    var query = http.getRequestURI().getRawQuery();
    for (var pair : (query == null ? "" : query).split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  /** The body as a JSON object; empty when it is none. */
  Map<String, Object> body() throws IOException {
    try {
      var bytes = http.getRequestBody().readAllBytes();
      return bytes.length == 0 ? Map.of() : JSON.readValue(bytes, OBJECT);
    } catch (JacksonException e) {
      return Map.of();
    }
  }

  void json(int status, Object answer) throws IOException {
    send(status, "application/json", JSON.writeValueAsBytes(answer));
  }

  void text(int status, String type, String text) throws IOException {
    send(status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Promises more than it will ever send, one blank at a time. */
  void drip() throws IOException, InterruptedException {
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.sendResponseHeaders(200, 0);
    try (var out = http.getResponseBody()) {
      for (int i = 0; i < 6000; i++) {
        out.write(' ');
        out.flush();
        Thread.sleep(50);
      }
    }
  }

  /** Breaks off in the middle of the answer. */
  void cut(Object answer) throws IOException {
    var bytes = JSON.writeValueAsBytes(answer);
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.sendResponseHeaders(200, bytes.length);
    http.getResponseBody().write(bytes, 0, bytes.length / 2);
    http.getResponseBody().flush();
    http.close();
  }

  private void send(int status, String type, byte[] bytes) throws IOException {
    http.getResponseHeaders().set("Content-Type", type);
    http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      http.getResponseBody().write(bytes);
    }
    http.close();
  }
}
