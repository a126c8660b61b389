package org.banli.register;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter.Lookup;
import org.banli.matter.Matter.RegisterRule;
import org.banli.platform.ApplicationClock;
import org.springframework.stereotype.Component;

/**
 * {@code register.<name>}: whether the applicant stands today in a register that the matter names.
 */
@Component
class RegisterFacts implements FactSource {

  private final Registers registers;
  private final Catalogue catalogue;
  private final ApplicationClock clock;

  RegisterFacts(Registers registers, Catalogue catalogue, ApplicationClock clock) {
    this.registers = registers;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "register";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    var names = new HashMap<String, Object>();
    var matter = catalogue.get(file.matter());
    Stream.concat(
            matter.registers().stream().map(RegisterRule::register),
            matter.lookups().values().stream().map(Lookup::register))
        .distinct()
        .forEach(name -> names.put(name, stands(name, file.idNumber().value())));
    return names;
  }

  private boolean stands(String register, String idNumber) {
    var today = clock.today();
    return registers.ofPerson(register, idNumber).stream().anyMatch(entry -> entry.standsOn(today));
  }
}
