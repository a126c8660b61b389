package org.banli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No table of any matter is without its test. */
class EveryTableTest {

  private static final Pattern DECISION = Pattern.compile("<decision [^>]*?id=\"(\\w+)\"");

  @Test
  void everyDecisionHasItsTest() throws IOException, URISyntaxException {
    var tested = tested();
    assertThat(decisions()).hasSizeGreaterThan(50).allMatch(tested::contains);
  }

  private static List<String> decisions() throws IOException, URISyntaxException {
    var folder = Path.of(EveryTableTest.class.getResource("/processes").toURI());
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".dmn"))
          .flatMap(file -> DECISION.matcher(text(file)).results())
          .map(found -> found.group(1))
          .toList();
    }
  }

  /** Keys of the tables of all tests beside this one. */
  private static Set<String> tested() throws IOException, URISyntaxException {
    var folder = Path.of(EveryTableTest.class.getResource(".").toURI());
    try (Stream<Path> classes = Files.list(folder)) {
      return classes
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.class"))
          .map(name -> named(name.replace(".class", "")))
          .filter(DecisionTableTest.class::isAssignableFrom)
          .filter(test -> !Modifier.isAbstract(test.getModifiers()))
          .map(EveryTableTest::key)
          .collect(Collectors.toSet());
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(EveryTableTest.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String key(Class<?> test) {
    try {
      return ((DecisionTableTest) test.getDeclaredConstructor().newInstance()).key();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(test.getName(), e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
