package org.banli.benefit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Brings in the {@code standards.yaml} of the blocks and of every matter at start; what is there
 * already stays.
 */
@Component
@Order(5)
class StandardImport implements ApplicationRunner {
  private static final List<String> FILES =
      List.of("classpath*:blocks/standards.yaml", "classpath*:processes/*/standards.yaml");

  private final StandardMapper rows;

  StandardImport(StandardMapper rows) {
    this.rows = rows;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    for (String pattern : FILES) {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
      Arrays.stream(files).forEach(this::read);
    }
  }

  void read(Resource file) {
    try {
      String source = file.getURL().toString().replaceAll(".*((processes/[^/]+|blocks)/.*)", "$1");
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      var standards = StandardFile.of(source, yaml.<@Nullable Object>load(file.getInputStream()));
      standards.names().forEach(rows::name);
      standards.words().forEach(rows::word);
      standards.rows().forEach(entry -> rows.add(row(entry, source)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StandardRow row(Map<?, ?> entry, String source) {
    Object value = needed(entry, "value", source);
    return new StandardRow(
        0,
        needed(entry, "key", source).toString(),
        division(entry.get("division")),
        value instanceof Number number
            ? new BigDecimal(number.toString()).toPlainString()
            : value.toString(),
        StandardRow.typeOf(value),
        text(entry.get("unit")),
        date(needed(entry, "from", source)),
        entry.get("to") == null ? null : date(needed(entry, "to", source)),
        text(entry.get("law")),
        source);
  }

  private static Object needed(Map<?, ?> entry, String name, String source) {
    return Objects.requireNonNull(
        entry.get(name), () -> source + ": a standard without " + name + ": " + entry);
  }

  /** YAML reads a bare code as a number, and 000000000000 as nought. */
  private static String division(@Nullable Object code) {
    if (code == null) {
      return DatedStandards.COUNTRY;
    }
    return code instanceof Number number
        ? String.format(Locale.ROOT, "%012d", number.longValue())
        : code.toString();
  }

  private static LocalDate date(Object day) {
    return day instanceof java.util.Date date
        ? date.toInstant().atOffset(java.time.ZoneOffset.UTC).toLocalDate()
        : LocalDate.parse(day.toString());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
