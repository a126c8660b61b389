package org.banli.process;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/** Decisions are FEEL and can be parsed, cell by cell. */
class DecisionContract {

  private static final Set<String> FEEL =
      Set.of(
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE,
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_ALTERNATIVE,
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN12,
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN13,
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN14,
          DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN15);

  private final FeelExpressions feel;
  private final DecisionTables tables;
  private final Defects defects;
  private final Set<String> ids = new LinkedHashSet<>();

  DecisionContract(FeelExpressions feel, DecisionTables tables, Defects defects) {
    this.feel = feel;
    this.tables = tables;
    this.defects = defects;
  }

  /** Ids of all decisions seen. */
  Set<String> ids() {
    return ids;
  }

  void check(String file, byte[] dmn) {
    try {
      cells(file, Dmn.readModelFromStream(new ByteArrayInputStream(dmn)));
      tables.parse(dmn);
    } catch (RuntimeException e) {
      defects.add(file, "", String.valueOf(e.getMessage()));
    }
  }

  private void cells(String file, DmnModelInstance model) {
    all(model, Decision.class).forEach(decision -> ids.add(decision.getId()));
    for (var literal : all(model, LiteralExpression.class)) {
      language(file, literal, literal.getExpressionLanguage());
      var text = literal.getText() == null ? "" : literal.getText().getTextContent();
      if (!text.isBlank()) {
        feel.defect(text).ifPresent(reason -> defects.add(file, literal.getId(), reason));
      }
    }
    for (var tests : all(model, UnaryTests.class)) {
      language(file, tests, tests.getExpressionLanguage());
      tests(file, tests, tests.getText() == null ? "" : tests.getText().getTextContent());
    }
    for (var entry : all(model, InputEntry.class)) {
      language(file, entry, entry.getExpressionLanguage());
      tests(file, entry, entry.getText() == null ? "" : entry.getText().getTextContent());
    }
  }

  private void tests(String file, DmnElement cell, String text) {
    if (!text.isBlank()) {
      feel.defectOfTests(text).ifPresent(reason -> defects.add(file, cell.getId(), reason));
    }
  }

  private void language(String file, DmnElement cell, @Nullable String language) {
    var allowed = language == null || language.equalsIgnoreCase("feel") || FEEL.contains(language);
    defects.unless(
        allowed, file, String.valueOf(cell.getId()), "only FEEL is allowed: " + language);
  }

  private static <T extends DmnElement> Collection<T> all(DmnModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type);
  }
}
