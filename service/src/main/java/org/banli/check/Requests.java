package org.banli.check;

import java.util.List;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.stereotype.Component;

/** Opens the requests of an order. */
@Component
class Requests {

  private final CheckMapper checks;
  private final CheckProperties properties;
  private final Divisions divisions;

  Requests(CheckMapper checks, CheckProperties properties, Divisions divisions) {
    this.checks = checks;
    this.properties = properties;
    this.divisions = divisions;
  }

  /** One for each source; one for each province of the persons where the rule says so. */
  void open(OrderRow order, Matter.CheckRule rule, List<Subject> persons) {
    for (var source : rule.sources()) {
      if (source.each().isEmpty()) {
        insert(order, source.id(), "", properties.name(source.id()));
      } else {
        persons.stream()
            .flatMap(person -> person.asked().stream())
            .distinct()
            .sorted()
            .forEach(province -> insert(order, source.id(), province, name(source.id(), province)));
      }
    }
  }

  private void insert(OrderRow order, String source, String province, Bilingual name) {
    checks.insertRequest(order.id(), source, province, name.zh(), name.en(), order.ordered());
  }

  private Bilingual name(String source, String province) {
    var name = properties.name(source);
    return divisions
        .find(new DivisionCode(province + "0000000000"))
        .map(
            where ->
                new Bilingual(
                    name.zh() + "（" + where.name() + "）", name.en() + " (" + where.name() + ")"))
        .orElse(name);
  }
}
