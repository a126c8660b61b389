package org.banli.process;

import java.util.Arrays;
import java.util.List;
import org.banli.casefile.Parties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Block {@code signatures}: whether every party of the case, or those of the named roles that take
 * part, has signed the application as it stands.
 */
@Component
class SignaturesHandler implements Handler {

  private final Parties parties;

  SignaturesHandler(Parties parties) {
    this.parties = parties;
  }

  @Override
  public String bean() {
    return "signatures";
  }

  @Override
  public void execute(DelegateExecution step) {
    var parameters = Parameters.of(step);
    var roles =
        parameters
            .find("roles")
            .map(names -> Arrays.stream(names.split(",")).map(String::strip).toList())
            .orElse(List.of());
    var all =
        parties.of(Parameters.caseOf(step)).stream()
            .filter(party -> roles.isEmpty() || roles.contains(party.role()))
            .allMatch(Parties.Party::signed);
    step.setVariable(parameters.need("variable"), all);
  }
}
