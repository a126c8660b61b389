package org.banli.designer;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a matter's decision tables. */
@Component
public class DecisionTables {

  private final Catalogue catalogue;

  DecisionTables(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** All tables of a version, in the order of their files. */
  public List<DecisionTableView> of(MatterRef matter) {
    return catalogue.files(matter).stream()
        .filter(path -> path.endsWith(".dmn"))
        .sorted()
        .flatMap(path -> tables(catalogue.file(matter, path)))
        .toList();
  }

  private static Stream<DecisionTableView> tables(byte[] dmn) {
    var model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
    return model.getModelElementsByType(Decision.class).stream()
        .filter(decision -> decision.getExpression() instanceof DecisionTable)
        .map(decision -> view(decision, (DecisionTable) decision.getExpression()));
  }

  private static DecisionTableView view(Decision decision, DecisionTable table) {
    return new DecisionTableView(
        decision.getId(),
        decision.getName(),
        table.getHitPolicy().name(),
        table.getInputs().stream().map(DecisionTables::heading).toList(),
        table.getOutputs().stream().map(DecisionTables::heading).toList(),
        table.getRules().stream().map(DecisionTables::rule).toList());
  }

  private static String heading(Input input) {
    return Optional.ofNullable(input.getLabel())
        .orElseGet(() -> text(input.getInputExpression().getText()));
  }

  private static String heading(Output output) {
    return Objects.requireNonNullElse(output.getLabel(), output.getName());
  }

  private static DecisionTableView.Rule rule(Rule rule) {
    return new DecisionTableView.Rule(
        rule.getId(),
        rule.getInputEntries().stream().map(entry -> text(entry.getText())).toList(),
        rule.getOutputEntries().stream().map(entry -> text(entry.getText())).toList(),
        note(rule));
  }

  private static String note(DmnElement rule) {
    return rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
  }

  private static String text(@Nullable Text text) {
    return text == null ? "" : text.getTextContent();
  }
}
