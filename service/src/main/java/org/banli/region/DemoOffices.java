package org.banli.region;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One office for 宁国市, each of its townships and each of its villages; and one for 安吉县 in the next
 * province, for what any office of the country may do (R55).
 */
@Component
@Profile("demo | test")
@Order(10)
class DemoOffices implements ApplicationRunner {

  private static final DivisionCode COUNTY = new DivisionCode("341881000000");
  private static final DivisionCode NEIGHBOUR = new DivisionCode("330523000000");
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private final OfficeMapper offices;
  private final Divisions divisions;

  DemoOffices(OfficeMapper offices, Divisions divisions) {
    this.offices = offices;
    this.divisions = divisions;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (!offices.ofLevel("county", SINCE).isEmpty()) {
      return;
    }
    open("宁国市民政局", "Civil Affairs Bureau of Ningguo", "county", COUNTY);
    open("安吉县民政局", "Civil Affairs Bureau of Anji", "county", NEIGHBOUR);
    for (Division township : divisions.children(Optional.of(COUNTY), SINCE)) {
      open(
          township.name()
              + (township.name().endsWith("街道")
                  ? "办事处"
                  : township.name().endsWith("区") ? "管理委员会" : "人民政府"),
          "Township office " + township.name(),
          "township",
          township.code());
      for (Division village : divisions.children(Optional.of(township.code()), SINCE)) {
        open(village.name(), "Village committee " + village.name(), "village", village.code());
      }
    }
  }

  private void open(String name, String nameEn, String level, DivisionCode division) {
    offices.insert(name, nameEn, level, division.value(), SINCE);
  }
}
