package org.banli.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.region.DivisionCode;
import org.banli.register.Registers;

/** Entries that stand in the registers before a scenario begins: its {@code given.registered}. */
public record Entered(Registers registers) {

  /**
   * @return their numbers
   */
  public List<Long> all(Scenario scenario) {
    return scenario.beginning().registered().stream().map(this::enter).toList();
  }

  private long enter(Map<String, Object> given) {
    var fields = Scenario.map(given.get("fields"));
    var persons = ((List<?>) given.get("persons")).stream().map(Scenario::map).toList();
    var register = String.valueOf(given.get("register"));
    var loaded =
        new Registers.Loaded(
            register,
            register + persons + given.getOrDefault("from", ""),
            "测试",
            new DivisionCode(String.valueOf(given.getOrDefault("division", "341881000000"))),
            persons,
            fields,
            LocalDate.parse(String.valueOf(given.getOrDefault("from", "2020-01-01"))),
            Optional.ofNullable(given.get("to")).map(it -> LocalDate.parse(it.toString())),
            String.valueOf(given.getOrDefault("mark", "")));
    return registers.load(loaded).id();
  }

  /** An entry that a step of the story loads. */
  public void enter(Scenario scenario, Scenario.Step step) {
    var file = step.text("file", "");
    var entry = file.isEmpty() ? step.with() : Scenario.fixture(scenario.matter(), file);
    registers.load(
        new Registers.Loaded(
            step.who().substring("register/".length()),
            scenario.matter() + "/" + scenario.file() + "/" + entry,
            "旧系统",
            new DivisionCode(String.valueOf(entry.getOrDefault("division", "341881000000"))),
            ((List<?>) entry.get("persons")).stream().map(Scenario::map).toList(),
            Scenario.map(entry.get("fields")),
            LocalDate.parse(String.valueOf(entry.get("from"))),
            Optional.ofNullable(entry.get("to")).map(to -> LocalDate.parse(to.toString())),
            String.valueOf(entry.getOrDefault("mark", ""))));
  }
}
