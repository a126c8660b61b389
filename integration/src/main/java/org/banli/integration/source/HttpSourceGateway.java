package org.banli.integration.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.banli.integration.JsonExchange;
import org.banli.integration.SourceFailure;

/**
 * The configured sources over HTTP: {@code POST <url>/inquiries} with {@code {persons: [{name,
 * idNumber}]}}, answered by {@code {answers: [{idNumber, ...}]}}; the database of one province
 * under {@code <url>/provinces/<two digits>/inquiries}. A further source is a further entry of the
 * configuration (R8).
 */
public final class HttpSourceGateway implements SourceGateway {

  private record Client(JsonExchange http, AnswerReader reader) {}

  private final Map<String, Client> clients = new LinkedHashMap<>();

  public HttpSourceGateway(Map<String, Source> sources, Executor threads) {
    sources.forEach(
        (id, source) ->
            clients.put(
                id,
                new Client(
                    new JsonExchange(source.remote(), threads),
                    new AnswerReader(source.fields()))));
  }

  @Override
  public List<Map<String, Object>> ask(Inquiry inquiry) throws SourceFailure {
    var client = clients.get(inquiry.source());
    if (client == null) {
      throw new SourceFailure(SourceFailure.Kind.ABSENT, inquiry.source() + " is not configured");
    }
    var answer = client.http().post(path(inquiry), inquiry.key(), body(inquiry));
    return client.reader().read(inquiry, answer);
  }

  private static String path(Inquiry inquiry) {
    var province = inquiry.province();
    return province.isEmpty() ? "/inquiries" : "/provinces/" + province + "/inquiries";
  }

  private static Map<String, ?> body(Inquiry inquiry) {
    return Map.of(
        "persons",
        inquiry.persons().stream()
            .map(person -> Map.of("name", person.name(), "idNumber", person.idNumber()))
            .toList());
  }
}
