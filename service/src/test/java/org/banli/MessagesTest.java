package org.banli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both languages say the same things, and every page and every problem finds its words. */
class MessagesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern IN_PAGES = Pattern.compile("\\bt\\(\"([a-z][\\w.-]+)\"[,)]");
  private static final Pattern IN_PROBLEMS =
      Pattern.compile("Problem\\.(?:refused|stale)\\(\\s*\"([a-z][\\w.-]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  @TestFactory
  Stream<DynamicTest> bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
    return files(MESSAGES, ".properties").stream()
        .filter(file -> !file.toString().endsWith("_en.properties"))
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> same(file)));
  }

  private static void same(Path chinese) throws IOException {
    var zh = load(chinese);
    var en = load(Path.of(chinese.toString().replace(".properties", "_en.properties")));
    assertThat(en.stringPropertyNames()).isEqualTo(zh.stringPropertyNames());
    assertThat(zh.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(places(en.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(zh.getProperty(key))));
  }

  @Test
  void everyKeyOfAPageExists() throws IOException {
    var pages = files(Path.of("src/main/resources/templates"), ".ftlh");
    pages.addAll(files(Path.of("../forms/src/main/resources/templates"), ".ftlh"));
    assertThat(used(pages, IN_PAGES)).isNotEmpty().isSubsetOf(known());
  }

  @Test
  void everyKeyOfAProblemExists() throws IOException {
    var sources = files(Path.of("src/main/java"), ".java");
    assertThat(used(sources, IN_PROBLEMS)).isNotEmpty().isSubsetOf(known());
  }

  private static Set<String> used(List<Path> files, Pattern pattern) throws IOException {
    var keys = new TreeSet<String>();
    for (Path file : files) {
      pattern.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(keys::add);
    }
    return keys;
  }

  private static Set<String> known() throws IOException {
    var keys = new TreeSet<String>();
    for (Path file : files(MESSAGES, ".properties")) {
      keys.addAll(load(file).stringPropertyNames());
    }
    return keys;
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  private static Properties load(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(file -> file.toString().endsWith(ending)).toList());
    }
  }
}
