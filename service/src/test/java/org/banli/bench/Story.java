package org.banli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banli.process.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A scenario of the matter, played by many households with identity numbers of their own. */
record Story(
    String matter, Map<String, Object> application, List<Step> steps, Map<String, Object> then) {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String CHECKS = "10X98765432";

  /** Who ({@code township/clerk}) does what; {@code clock} moves on by so many days. */
  record Step(
      String who, String what, String outcome, String opinion, Map<String, Object> answers) {

    /** Twice as long as the story: its end may fall on a holiday here, whatever day it is. */
    int days() {
      return 2 * Integer.parseInt(what.replaceAll("\\D", ""));
    }

    boolean waits() {
      return who.equals("clock");
    }
  }

  /** Whether a village worker can file in this story and offices alone carry on. */
  static boolean driven(String matter, String name) {
    var story = Scenario.named(matter + "/" + (name.isEmpty() ? main(matter) : name));
    return map(story.applicant().get("household")).containsKey("hukouDivision")
        && story.steps().stream().allMatch(Story::driven);
  }

  private static boolean driven(Scenario.Step step) {
    return step.who().matches("(village|township|county)/.*|clock")
        || (step.who().equals("applicant") && step.what().equals("apply"));
  }

  /** Without a name the main story of the matter. */
  static Story read(String matter, String name) throws IOException {
    var root = yaml(matter, name.isEmpty() ? main(matter) : name);
    var given = map(root.get("given"));
    var steps = new ArrayList<Step>();
    for (var step : (List<?>) Objects.requireNonNull(root.get("steps"))) {
      var entry = map(step).entrySet().iterator().next();
      if (!entry.getKey().equals("applicant") && !refused(entry.getValue())) {
        steps.add(step(matter, entry.getKey(), entry.getValue()));
      }
    }
    var application = yaml(matter, String.valueOf(given.get("applicant")));
    return new Story(matter, application, steps, map(root.get("then")));
  }

  private static String main(String matter) {
    return Scenario.all().stream()
        .filter(story -> story.browser() && story.matter().equals(matter))
        .map(story -> story.file().replace(".yaml", ""))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no story of " + matter));
  }

  /** A step that the scenario shows to be refused is none of the case. */
  private static boolean refused(Object what) {
    return what instanceof Map<?, ?> task
        && task.values().stream()
            .anyMatch(with -> with instanceof Map<?, ?> how && how.containsKey("refused"));
  }

  private static Step step(String matter, String who, Object what) throws IOException {
    if (!(what instanceof Map<?, ?> task)) {
      return step(matter, who, String.valueOf(what), Map.of());
    }
    var entry = task.entrySet().iterator().next();
    return step(matter, who, String.valueOf(entry.getKey()), map(entry.getValue()));
  }

  private static Step step(String matter, String who, String what, Map<String, Object> with)
      throws IOException {
    var fixture = "fixtures/" + what;
    return new Step(
        who,
        what,
        String.valueOf(with.getOrDefault("outcome", "")),
        String.valueOf(with.getOrDefault("opinion", "情况属实")),
        resource(matter, fixture).exists() ? yaml(matter, fixture) : Map.of());
  }

  /** The household's village; its offices work on the case. */
  String village() {
    return String.valueOf(map(application.get("household")).get("hukouDivision"));
  }

  Map<String, Object> person(int household) {
    return own(map(application.get("applicant")), household, "");
  }

  /** Answers with identity numbers of this household and a signature that was sent up. */
  static Map<String, Object> own(Map<String, Object> answers, int household, String signature) {
    return map(own((Object) answers, household, signature));
  }

  private static Object own(Object value, int household, String signature) {
    if (value instanceof Map<?, ?> map) {
      var copy = new LinkedHashMap<String, Object>();
      map.forEach((key, inner) -> copy.put(String.valueOf(key), own(inner, household, signature)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(inner -> own(inner, household, signature)).toList();
    }
    var text = String.valueOf(value);
    if (text.matches("[0-9a-f]{64}")) {
      return signature;
    }
    return text.matches("\\d{17}[\\dX]") ? idNumber(text, household) : value;
  }

  /** Same birth year and sex, another day and sequence; below 700 the simulator finds nothing. */
  private static String idNumber(String fixture, int household) {
    int sex = (fixture.charAt(16) - '0') % 2;
    int sequence = household % 300 * 2 + sex;
    var first =
        "%s%02d%03d".formatted(fixture.substring(0, 12), household / 300 % 28 + 1, sequence);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (first.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return first + CHECKS.charAt(sum % 11);
  }

  private static Map<String, Object> yaml(String matter, String name) throws IOException {
    return map(YAML.readValue(resource(matter, name).getContentAsByteArray(), Object.class));
  }

  private static ClassPathResource resource(String matter, String name) {
    return new ClassPathResource("processes/" + matter + "/scenarios/" + name + ".yaml");
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
