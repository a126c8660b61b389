package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issue, section 3: whatever the routes are made of, a designer finds in the modeller, in both
 * languages.
 */
class ElementTemplatesTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyElementOfTheRoutesHasItsTemplate(String language) throws IOException {
    var templates = templates(language);
    var missing = new ArrayList<String>();
    for (var step : steps()) {
      var known = template(templates, step).map(ElementTemplatesTest::bound);
      var set = Parameters.of(step).values().keySet();
      missing.addAll(
          known
              .map(names -> set.stream().filter(name -> !offered(names, name)))
              .orElse(Stream.of("no template"))
              .map(what -> step.getId() + ": " + what)
              .toList());
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyTemplateIsNamedInItsLanguage(String language) throws IOException {
    assertThat(templates(language))
        .isNotEmpty()
        .allSatisfy(
            template ->
                assertThat(template.path("name").asString("").codePoints().anyMatch(this::chinese))
                    .as(template.path("id").asString(""))
                    .isEqualTo(language.equals("zh")));
  }

  private boolean chinese(int character) {
    return Character.isIdeographic(character);
  }

  /** Outcomes are as many as a step needs: the modeller adds them one by one. */
  private static boolean offered(Set<String> names, String name) {
    return names.contains(name) || name.startsWith("outcome:");
  }

  private static List<JsonNode> templates(String language) throws IOException {
    var file = new ClassPathResource("blocks/templates/" + language + ".json");
    var all = new JsonMapper().readTree(file.getContentAsByteArray());
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  private static Optional<JsonNode> template(List<JsonNode> templates, Activity step) {
    return templates.stream().filter(template -> makes(template, step)).findFirst();
  }

  private static boolean makes(JsonNode template, Activity step) {
    if (step instanceof ServiceTask task) {
      return has(template, "camunda:delegateExpression", task.getCamundaDelegateExpression());
    }
    return step instanceof CallActivity call
        ? has(template, "calledElement", call.getCalledElement())
        : has(template, "block", Parameters.of(step).need("block"));
  }

  private static boolean has(JsonNode template, String name, String value) {
    return properties(template)
        .anyMatch(
            property ->
                property.path("binding").path("name").asString("").equals(name)
                    && property.path("value").asString("").equals(value));
  }

  private static Set<String> bound(JsonNode template) {
    return properties(template)
        .map(property -> property.path("binding").path("name").asString(""))
        .collect(Collectors.toSet());
  }

  private static Stream<JsonNode> properties(JsonNode template) {
    return StreamSupport.stream(template.path("properties").spliterator(), false);
  }

  /** Of all matters; what a matter calls of its own is no block. */
  private static List<Activity> steps() throws IOException {
    var routes =
        new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/*.bpmn");
    var steps = new ArrayList<Activity>();
    for (var route : routes) {
      var model = Bpmn.readModelFromStream(route.getInputStream());
      steps.addAll(model.getModelElementsByType(ServiceTask.class));
      steps.addAll(model.getModelElementsByType(UserTask.class));
      model.getModelElementsByType(CallActivity.class).stream()
          .filter(call -> Set.of("acceptance", "check", "notice").contains(call.getCalledElement()))
          .forEach(steps::add);
    }
    assertThat(steps).hasSizeGreaterThan(50);
    return steps;
  }
}
