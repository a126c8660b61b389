package org.banli.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.platform.PlainName;
import org.banli.region.DivisionCode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What the demo county's registers held before this system: files {@code demo/<register>.csv}, the
 * first line the names of the fields. {@code title} and {@code uscc} are what an entry is found by,
 * {@code registered} its first day.
 */
@Component
@Profile("demo")
@Order(45)
class DemoEntries implements ApplicationRunner {

  private static final DivisionCode COUNTY = new DivisionCode("341881000000");

  private final Registers registers;

  DemoEntries(Registers registers) {
    this.registers = registers;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:demo/*.csv")) {
      load(Objects.requireNonNull(file.getFilename()).replace(".csv", ""), lines(file));
    }
  }

  private static List<String> lines(Resource file) throws IOException {
    return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
  }

  private void load(String register, List<String> lines) {
    var names = List.of(lines.get(0).split(",", -1));
    var last = fields(names, lines.get(lines.size() - 1));
    if (!registers.ofPerson(register, last.getOrDefault("uscc", "").toString()).isEmpty()) {
      return;
    }
    lines.stream().skip(1).map(line -> fields(names, line)).forEach(it -> load(register, it));
  }

  private static Map<String, Object> fields(List<String> names, String line) {
    var values = line.split(",", -1);
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!values[i].isEmpty()) {
        fields.put(names.get(i), values[i]);
      }
    }
    return fields;
  }

  private void load(String register, Map<String, Object> fields) {
    var title = fields.getOrDefault("title", "").toString();
    var code = fields.getOrDefault("uscc", "").toString();
    fields.put("place", COUNTY.value());
    registers.load(
        new Registers.Loaded(
            register,
            code,
            "原登记档案",
            COUNTY,
            List.of(Map.of("name", title, "code", List.of(code, PlainName.of(title)))),
            fields,
            LocalDate.parse(fields.getOrDefault("registered", "2020-01-01").toString()),
            Optional.empty()));
  }
}
