package org.banli.integration;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON once and reads JSON back; everything else is a {@link SourceFailure}. */
public final class JsonExchange {

  /** Header under which the receiver recognises a repeated request. */
  public static final String KEY = "Idempotency-Key";

  /** Larger answers are refused: no register entry of a household comes near. */
  static final int MOST_BYTES = 1 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Remote remote;
  private final RestClient http;
  private final Executor threads;

  /**
   * @param threads run the exchanges, so that a server that never ends its answer can be left
   */
  public JsonExchange(Remote remote, Executor threads) {
    this.remote = remote;
    this.threads = threads;
    this.http = RestClient.builder().requestFactory(requests(remote)).build();
  }

  private static JdkClientHttpRequestFactory requests(Remote remote) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(remote.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    var factory = new JdkClientHttpRequestFactory(client);
    factory.setReadTimeout(remote.timeout());
    return factory;
  }

  /**
   * @param path appended to the address of the system
   * @param key the same for every repetition of the same request
   */
  public JsonNode post(String path, String key, Map<String, ?> body) throws SourceFailure {
    var task = new FutureTask<>(() -> send(path, key, JSON.writeValueAsBytes(body)));
    threads.execute(task);
    try {
      return read(task.get(remote.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      task.cancel(true);
      throw new SourceFailure(SourceFailure.Kind.TIMEOUT, "no complete answer in time", late);
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new SourceFailure(SourceFailure.Kind.TIMEOUT, "interrupted", stopped);
    } catch (ExecutionException broken) {
      throw failure(broken.getCause());
    }
  }

  private byte[] send(String path, String key, byte[] body) {
    return http.post()
        .uri(remote.url() + path)
        .header(KEY, key)
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .body(body)
        .exchangeForRequiredValue((request, response) -> bytes(response));
  }

  private static byte[] bytes(ClientHttpResponse response) throws IOException {
    if (!response.getStatusCode().is2xxSuccessful()) {
      throw new Refused(response.getStatusCode().value());
    }
    return response.getBody().readNBytes(MOST_BYTES + 1);
  }

  private static JsonNode read(byte[] answer) throws SourceFailure {
    if (answer.length > MOST_BYTES) {
      throw new SourceFailure(SourceFailure.Kind.NONSENSE, "more than " + MOST_BYTES + " bytes");
    }
    try {
      var node = JSON.readTree(answer);
      if (node == null || !node.isObject()) {
        throw new SourceFailure(SourceFailure.Kind.NONSENSE, "not a JSON object");
      }
      return node;
    } catch (JacksonException notJson) {
      // Its message quotes the answer: it is left out on purpose.
      throw new SourceFailure(SourceFailure.Kind.NONSENSE, "not JSON");
    }
  }

  private static SourceFailure failure(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof Refused refused) {
        return new SourceFailure(refused.kind(), "status " + refused.status, cause);
      }
      if (t instanceof HttpTimeoutException) {
        return new SourceFailure(SourceFailure.Kind.TIMEOUT, "no answer in time", cause);
      }
    }
    var kind =
        cause instanceof ResourceAccessException || cause instanceof IOException
            ? SourceFailure.Kind.UNREACHABLE
            : SourceFailure.Kind.NONSENSE;
    return new SourceFailure(kind, cause.getClass().getSimpleName(), cause);
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status) {
      super("status " + status, null, false, false);
      this.status = status;
    }

    SourceFailure.Kind kind() {
      return status == 403 ? SourceFailure.Kind.REFUSED : SourceFailure.Kind.STATUS;
    }
  }
}
