package org.banli.process;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseNo;
import org.banli.casefile.FactSource;
import org.banli.platform.ApplicationClock;
import org.banli.process.DecisionTables.Evaluated;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the rules said of a case, kept with the case; read back as fact {@code decision}. */
@Component
class DecisionLog implements FactSource {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final DecisionMapper mapper;
  private final Vault vault;
  private final ApplicationClock clock;

  DecisionLog(DecisionMapper mapper, Vault vault, ApplicationClock clock) {
    this.mapper = mapper;
    this.vault = vault;
    this.clock = clock;
  }

  void keep(CaseNo no, Evaluated evaluated) {
    var content = JSON.writeValueAsBytes(new Content(evaluated.inputs(), evaluated.outputs()));
    mapper.insert(
        no.value(),
        evaluated.decision(),
        String.join(";", evaluated.rules()),
        vault.seal(content),
        Instant.now(clock));
  }

  @Override
  public String name() {
    return "decision";
  }

  /** The latest outputs of each decision. */
  @Override
  public Map<String, Object> value(CaseFile file) {
    var outputs = new LinkedHashMap<String, Object>();
    mapper.ofCase(file.no().value()).forEach(row -> outputs.put(row.decision(), outputs(row)));
    return outputs;
  }

  private Object outputs(DecisionMapper.Row row) {
    return JSON.readValue(vault.open(row.evaluated()), Content.class).outputs();
  }

  /** As sealed. */
  record Content(Object inputs, Object outputs) {}

  /** Rule ids of the latest evaluation of each decision. */
  Map<String, String> rules(CaseNo no) {
    var rules = new LinkedHashMap<String, String>();
    mapper.ofCase(no.value()).forEach(row -> rules.put(row.decision(), row.rules()));
    return rules;
  }
}
