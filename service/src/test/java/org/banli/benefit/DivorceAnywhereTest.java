package org.banli.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.banli.BanliTest;
import org.banli.region.DivisionCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R56: where a divorce could be registered, by place and day; trials are dated data. */
@BanliTest
class DivorceAnywhereTest {

  @Autowired Standards standards;

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    // 婚姻登记条例（2003年） Art. 10
    "341881000000, 2021-06-01, hukou",
    "370102000000, 2021-05-31, hukou",
    // 国函〔2021〕48号: five provinces
    "370102000000, 2021-06-01, permit",
    "341881000000, 2023-05-11, hukou",
    // 国函〔2023〕34号: twenty-one provinces
    "341881000000, 2023-05-12, permit",
    "330523000000, 2025-05-09, permit",
    "530102000000, 2025-05-09, hukou",
    // 婚姻登记条例（2025年） Art. 13: anywhere
    "341881000000, 2025-05-10, nationwide",
    "530102000000, 2025-05-10, nationwide"
  })
  void dependsOnPlaceAndDay(String county, LocalDate day, String where) {
    assertThat(standards.find("divorceAnywhere", new DivisionCode(county), day))
        .hasValueSatisfying(rule -> assertThat(rule.value()).isEqualTo(where));
  }
}
