package org.banli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A story of a matter, see docs/matter-format.md.
 *
 * @param browser whether it is the one that is lived in a browser and measured
 */
public record Scenario(
    String matter,
    String file,
    String title,
    boolean browser,
    LocalDate on,
    Map<String, Object> applicant,
    Beginning beginning,
    List<Step> steps,
    Map<String, Object> then) {

  /**
   * How the case begins.
   *
   * @param by {@code county/clerk} when an office opens it of itself; empty for an application
   * @param about {@code matter/story}: the story whose ended case it is about, or {@code
   *     registered}: the first entry below; empty for none
   * @param registered entries that stand before
   */
  public record Beginning(String by, String about, List<Map<String, Object>> registered) {}

  /** Who does what, with what. */
  public record Step(String who, String what, Map<String, Object> with) {

    public String text(String key, String otherwise) {
      return String.valueOf(with.getOrDefault(key, otherwise));
    }

    @Override
    public String toString() {
      return who + ": " + what;
    }
  }

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> KEYS =
      Set.of("title", "browser", "cites", "given", "steps", "then");

  /** Stories of all packages on the class path. */
  public static List<Scenario> all() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:processes/*/scenarios/*.yaml"))
          .map(Scenario::read)
          .sorted(java.util.Comparator.comparing(Scenario::matter).thenComparing(Scenario::file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code matter/story}. */
  public static Scenario named(String name) {
    return all().stream()
        .filter(story -> (story.matter() + "/" + story.file()).equals(name + ".yaml"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no story " + name));
  }

  private static Scenario read(Resource resource) {
    try {
      var matter = resource.getURL().toString().replaceAll(".*/processes/([^/]+)/.*", "$1");
      var name = Objects.requireNonNull(resource.getFilename());
      return read(matter, name, resource.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Scenario read(String matter, String file, String text) {
    var root = map(YAML.readValue(text, Object.class));
    if (!KEYS.containsAll(root.keySet())) {
      throw new IllegalArgumentException(file + ": unknown key among " + root.keySet());
    }
    var given = map(root.get("given"));
    return new Scenario(
        matter,
        file,
        String.valueOf(root.get("title")),
        Boolean.TRUE.equals(root.get("browser")),
        LocalDate.parse(String.valueOf(given.getOrDefault("on", "2026-03-02"))),
        answers(matter, given, given.containsKey("answers") ? "answers" : "applicant"),
        new Beginning(
            String.valueOf(given.getOrDefault("by", "")),
            String.valueOf(given.getOrDefault("about", "")),
            entries(given.get("registered"))),
        ((List<?>) Objects.requireNonNull(root.get("steps")))
            .stream().map(step -> step(matter, map(step))).toList(),
        map(root.get("then")));
  }

  /** What is named under the key, a fixture or answers, but for those at other paths. */
  private static Map<String, Object> answers(String matter, Map<String, Object> named, String key) {
    var answers =
        named.get(key) instanceof String fixture ? fixture(matter, fixture) : map(named.get(key));
    map(named.get("but")).forEach((path, other) -> put(answers, path, other));
    return answers;
  }

  /** Paths are such as {@code officers[0].terms}. */
  private static void put(Object within, String path, Object other) {
    var at = path.split("[.\\[]", 2);
    if (at.length == 1) {
      map(within).put(path, other);
    } else if (within instanceof List<?> list) {
      put(list.get(Integer.parseInt(at[0].replace("]", ""))), at[1], other);
    } else {
      put(Objects.requireNonNull(map(within).get(at[0])), at[1], other);
    }
  }

  private static List<Map<String, Object>> entries(
      @org.jspecify.annotations.Nullable Object given) {
    return given instanceof List<?> list ? list.stream().map(Scenario::map).toList() : List.of();
  }

  private static Step step(String matter, Map<String, Object> step) {
    var entry = step.entrySet().iterator().next();
    if (!(entry.getValue() instanceof Map<?, ?> task)) {
      return new Step(entry.getKey(), String.valueOf(entry.getValue()), Map.of());
    }
    var what = task.entrySet().iterator().next();
    var with = new java.util.LinkedHashMap<>(map(what.getValue()));
    if (with.containsKey("answers")) {
      with.put("answers", answers(matter, with, "answers"));
    }
    return new Step(entry.getKey(), String.valueOf(what.getKey()), with);
  }

  /** Answers of a form, {@code fixtures/<name>} of the package. */
  public static Map<String, Object> fixture(String matter, String name) {
    var path = "processes/" + matter + "/scenarios/" + name + ".yaml";
    try {
      var found = new PathMatchingResourcePatternResolver().getResource("classpath:" + path);
      return map(YAML.readValue(found.getContentAsByteArray(), Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean hasFixture(String matter, String form) {
    return new PathMatchingResourcePatternResolver()
        .getResource("classpath:processes/" + matter + "/scenarios/fixtures/" + form + ".yaml")
        .exists();
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  public static List<String> texts(Object value) {
    var texts = new ArrayList<String>();
    ((List<?>) value).forEach(text -> texts.add(String.valueOf(text)));
    return texts;
  }
}
