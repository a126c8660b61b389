package org.banli.process;

import java.util.Arrays;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.clock.Limits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Block {@code limit}: drives the statutory clock. */
@Component
class LimitHandler implements Handler {

  private final Limits limits;
  private final Terms terms;

  LimitHandler(Limits limits, Terms terms) {
    this.limits = limits;
    this.terms = terms;
  }

  @Override
  public String bean() {
    return "limit";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var no = Parameters.caseOf(step);
    var key = parameters.find("key").orElse("overall");
    var reason = parameters.find("reason").orElse("");
    switch (parameters.need("action")) {
      case "start" -> start(step, no, key, parameters.find("since"));
      case "stop" -> limits.stop(no.value(), reason);
      case "resume" -> limits.resume(no.value());
      case "extend" ->
          limits.extend(no.value(), key, terms.extended(no, key, step.getVariables()), reason);
      case "end" ->
          Arrays.stream(key.split(",")).forEach(one -> limits.end(no.value(), one.strip()));
      default -> throw new IllegalStateException(parameters.element() + ": unknown action");
    }
  }

  private void start(DelegateExecution step, CaseNo no, String key, Optional<String> since) {
    var term = terms.term(no, key, step.getVariables());
    var law = terms.rule(no, key).law();
    since.ifPresentOrElse(
        other -> limits.startSince(no.value(), key, term, law, other),
        () -> limits.start(no.value(), key, term, law));
  }
}
