package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.banli.matter.PackageRefused;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.Test;

class DecisionTablesTest {

  private final FeelExpressions feel = new FeelExpressions(new ApplicationClock(Clock.systemUTC()));
  private final DecisionTables tables = new DecisionTables(feel);

  @Test
  void whatWasSeenAndWhyComesWithTheAnswer() {
    var all = tables.evaluate(tables.parse(table("FIRST", "")).get(0), income("799.99"));
    assertThat(all).hasSize(1);
    assertThat(all.get(0).rules()).containsExactly("r1");
    assertThat(all.get(0).outputs()).isEqualTo(Map.of("category", "DB"));
    assertThat(all.get(0).inputs()).isEqualTo(Map.of("income", new BigDecimal("799.99")));
  }

  @Test
  void lessThanIsStrict() { // rules A.4: 低于 = strictly less
    var all = tables.evaluate(tables.parse(table("FIRST", "")).get(0), income("800.00"));
    assertThat(all.get(0).outputs()).isEqualTo(Map.of("category", "NONE"));
  }

  @Test
  void tablesThatCollectGiveAList() {
    var all = tables.evaluate(tables.parse(table("COLLECT", "")).get(0), income("1"));
    assertThat(all.get(0).outputs())
        .isEqualTo(List.of(Map.of("category", "DB"), Map.of("category", "NONE")));
  }

  @Test
  void onlyFeelIsAllowed() {
    assertThatThrownBy(() -> contract(table("FIRST", "expressionLanguage='groovy'")))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("only FEEL");
  }

  @Test
  void aBrokenCellIsRefusedWithItsId() {
    var broken =
        new String(table("FIRST", ""), StandardCharsets.UTF_8).replace("&lt; 800", "&lt; )");
    assertThatThrownBy(() -> contract(broken.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("[cell]");
  }

  private void contract(byte[] dmn) {
    var defects = new Defects();
    new DecisionContract(feel, tables, defects).check("x.dmn", dmn);
    defects.refuse();
  }

  private static Map<String, Object> income(String yuan) {
    return Map.of("sheet", Map.of("income", new BigDecimal(yuan)));
  }

  private static byte[] table(String policy, String language) {
    return ("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d'"
            + " namespace='t'><decision id='household' name='h'><decisionTable hitPolicy='"
            + policy
            + "'><input id='i' label='income'><inputExpression id='e' "
            + language
            + "><text>sheet.income</text></inputExpression></input>"
            + "<output id='o' name='category' typeRef='string'/>"
            + "<rule id='r1'><inputEntry id='cell'><text>&lt; 800</text></inputEntry>"
            + "<outputEntry id='o1'><text>\"DB\"</text></outputEntry></rule>"
            + "<rule id='r2'><inputEntry id='c2'><text/></inputEntry>"
            + "<outputEntry id='o2'><text>\"NONE\"</text></outputEntry></rule>"
            + "</decisionTable></decision></definitions>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
