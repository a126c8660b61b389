package org.banli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/configuration.md says every key once, in the words of its record. Written anew with {@code
 * -Dbanli.docs=true}.
 */
class ConfigurationPageTest {

  private static final Path PAGE = Path.of("../docs/configuration.md");

  @Test
  void thePageSaysEveryKey() throws IOException {
    var page = page();
    if (Boolean.getBoolean("banli.docs")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() throws IOException {
    var metadata =
        new ClassPathResource("META-INF/spring-configuration-metadata.json").getInputStream();
    var properties = JsonMapper.shared().readTree(metadata).get("properties");
    return StreamSupport.stream(properties.spliterator(), false)
        .filter(property -> property.get("name").asString().startsWith("banli."))
        .map(ConfigurationPageTest::row)
        .sorted()
        .collect(
            Collectors.joining(
                "\n",
                """
                # Configuration

                Keys of the application, given as `--key=value`, in a configuration file, or in the environment (`banli.data` is `BANLI_DATA`). `BANLI_DB_URL`, `BANLI_DB_USER` and `BANLI_DB_PASSWORD` name an external database.

                | Key | Meaning | Default |
                |-|-|-|
                """,
                "\n"));
  }

  private static String row(JsonNode property) {
    var fallback = property.get("defaultValue");
    return "| `%s` | %s | %s |"
        .formatted(
            property.get("name").asString(),
            property
                .path("description")
                .asString("")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`"),
            fallback == null ? "" : "`" + fallback.toString().replace("\"", "") + "`");
  }
}
