package org.banli.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A form as drawn and validated by us; read from Camunda Forms JSON, see docs/form-format.md.
 *
 * @param pages its top-level groups, one page each
 */
public record Form(String id, List<Page> pages) {

  /** The field in which a time at an office is chosen, where the form has one. */
  public Optional<Slot> slot() {
    return pages.stream().flatMap(page -> slots(page.fields(), "")).findFirst();
  }

  private static Stream<Slot> slots(List<Field> fields, String level) {
    return fields.stream()
        .flatMap(
            field -> {
              var path = field.key().isEmpty() ? level : Trees.path(level, field.key());
              return field.type().equals("slot")
                  ? Stream.of(slot(field, path))
                  : slots(field.fields(), path);
            });
  }

  private static Slot slot(Field field, String path) {
    return new Slot(path, field.label(), field.properties().getOrDefault("level", ""));
  }

  /**
   * Where a time at an office is chosen.
   *
   * @param path of the answer, {@code interview.at}
   * @param level of the office in charge
   */
  public record Slot(String path, Bilingual label, String level) {}

  /** A page of questions. */
  public record Page(String id, Bilingual title, @Nullable String hide, List<Field> fields) {}

  /**
   * A component.
   *
   * @param type form-js type, refined by {@code properties.kind}: {@code text textarea number money
   *     date select radio checkbox checklist group list table file signature division idNumber uscc
   *     phone bankAccount slot note}
   * @param key key in the answers; empty for notes
   * @param hide FEEL over the answers of its scope; hidden fields are neither drawn nor kept
   * @param required FEEL or {@code true}/{@code false}
   * @param fields children of {@code group} and {@code list}
   */
  public record Field(
      String id,
      String type,
      String key,
      Bilingual label,
      Bilingual hint,
      @Nullable String hide,
      String required,
      Checks checks,
      List<Choice> choices,
      List<Field> fields,
      Map<String, String> properties) {}

  /** A choice. */
  public record Choice(String value, Bilingual label) {}

  /** Limits of a value; for {@code list} the least and most rows. */
  public record Checks(
      Optional<Integer> minLength,
      Optional<Integer> maxLength,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      Optional<String> pattern) {}
}
