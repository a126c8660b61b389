package org.banli.integration.sms;

import java.util.Map;
import java.util.concurrent.Executor;
import org.banli.integration.JsonExchange;
import org.banli.integration.Remote;
import org.banli.integration.SourceFailure;

/** A carrier over HTTP: {@code POST <url>/messages} with {@code {phone, text}}, answers an id. */
public final class HttpSmsGateway implements SmsGateway {

  private final JsonExchange http;

  public HttpSmsGateway(Remote remote, Executor threads) {
    this.http = new JsonExchange(remote, threads);
  }

  @Override
  public void send(String key, String phone, String text) throws SourceFailure {
    var receipt = http.post("/messages", key, Map.of("phone", phone, "text", text));
    if (!receipt.path("id").isString()) {
      throw new SourceFailure(SourceFailure.Kind.WRONG_SHAPE, "a receipt without id");
    }
  }
}
