package org.banli.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banli.check.Checks.Result;
import org.banli.check.Checks.Status;
import org.banli.vault.SealedJson;

/** The newest of each source, its provinces taken together. */
final class Results {

  private Results() {}

  /**
   * @param requests of a case, oldest first
   */
  static List<Result> of(List<RequestRow> requests, SealedJson sealed) {
    Map<String, List<RequestRow>> newest = new LinkedHashMap<>();
    for (var request : requests) {
      var parts = newest.computeIfAbsent(request.source(), source -> new ArrayList<>());
      if (!parts.isEmpty() && parts.get(0).orderId() != request.orderId()) {
        parts.clear();
      }
      parts.add(request);
    }
    return newest.values().stream().map(parts -> result(parts, sealed)).toList();
  }

  private static Result result(List<RequestRow> parts, SealedJson sealed) {
    var statuses =
        parts.stream().map(part -> Status.valueOf(part.status())).collect(Collectors.toSet());
    var answers = parts.stream().flatMap(part -> answers(part, sealed).stream()).toList();
    return new Result(parts.get(0).source(), together(statuses), answers);
  }

  private static Status together(Set<Status> statuses) {
    for (var decides : List.of(Status.ASKED, Status.MISSING, Status.MANUAL)) {
      if (statuses.contains(decides)) {
        return decides;
      }
    }
    return Status.ANSWERED;
  }

  private static List<Map<String, Object>> answers(RequestRow part, SealedJson sealed) {
    if (part.answers() == null) {
      return List.of();
    }
    var answers = sealed.openMaps(part.answers());
    return part.country() || !part.is(Status.ANSWERED)
        ? answers
        : answers.stream().map(answer -> from(part.province(), answer)).toList();
  }

  private static Map<String, Object> from(String province, Map<String, Object> answer) {
    var all = new LinkedHashMap<>(answer);
    all.put("province", province);
    return all;
  }
}
