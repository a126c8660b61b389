package org.banli.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.form.Drawing.Item;
import org.banli.platform.Bilingual;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private final Kit kit = new Kit();
  private final Form form = Kitchen.form(kit.expressions);

  @Test
  void whatIsDrawnAndPostedBackIsReadAsItWas() {
    var answers = Kitchen.answers();
    var read = kit.drawing.read(form, Optional.empty(), post(draw(answers)));
    assertThat(checked(read)).isEqualTo(checked(answers));
  }

  @Test
  void rowsKeepTheirOrderAndGapsAreClosed() {
    Map<String, String[]> posted = new LinkedHashMap<>();
    posted.put("members[10].fullName", new String[] {"丁"});
    posted.put("members[2].fullName", new String[] {"乙"});
    posted.put("members[0].fullName", new String[] {"甲"});
    var rows = Trees.list(kit.drawing.read(form, Optional.empty(), posted).get("members"));
    assertThat(rows)
        .extracting(row -> Trees.map(row).get("fullName"))
        .containsExactly("甲", "乙", "丁");
  }

  @Test
  void aParameterThatIsNoFieldReachesValidation() {
    var posted = Map.of("members[0].admin", new String[] {"x"}, "_csrf", new String[] {"t"});
    var read = kit.drawing.read(form, Optional.empty(), posted);
    assertThat(read).containsOnlyKeys("members", "members[0].admin");
    assertThat(kit.validation.check(form, Optional.empty(), read, Map.of()).defects())
        .extracting("message")
        .contains("form.unknown");
  }

  @Test
  void aPlaceIsTheDeepestChoiceThatLiesInTheOneAbove() {
    assertThat(place("340000000000", "341800000000", "")).isEqualTo("341800000000");
    assertThat(place("320000000000", "341800000000", "341881000000")).isEqualTo("320000000000");
    assertThat(place("", "")).isEqualTo("");
  }

  @Test
  void aPlaceOffersTheLevelsDownToItsDepth() {
    var village = item(draw(Kitchen.answers()), "applicant.place");
    assertThat(village.levels()).hasSize(5);
    assertThat(village.shown()).isEqualTo("安徽省宣城市宁国市西津街道西津社区");
    var none = item(draw(Kitchen.with("applicant.place", "")), "applicant.place");
    assertThat(none.levels()).hasSize(1);
    var city = item(draw(Kitchen.with("applicant.place", "341800000000")), "applicant.place");
    assertThat(city.levels()).hasSize(3);
  }

  @Test
  void hiddenFieldsAndPagesAreNotDrawn() {
    assertThat(names(draw(Kitchen.answers()))).doesNotContain("applicant.spouse", "illness");
    assertThat(names(draw(Kitchen.with("applicant.married", "married"))))
        .contains("applicant.spouse");
    assertThat(names(draw(Kitchen.with("applicant.ill", "yes")))).contains("illness");
  }

  @Test
  void whatOthersDependOnIsMarked() {
    var view = draw(Kitchen.answers());
    assertThat(item(view, "applicant.married").refresh()).isTrue();
    assertThat(item(view, "members[0].disabled").refresh()).isTrue();
    assertThat(item(view, "applicant.name").refresh()).isFalse();
  }

  @Test
  void mistakesStandAtTheirFieldInThePagesLanguageWithWhatWasTyped() {
    var answers = Kitchen.with("applicant.phone", "123");
    var defects = kit.validation.check(form, Optional.empty(), answers, Map.of()).defects();
    var phone = item(draw(answers, defects, Optional.empty(), Locale.ENGLISH), "applicant.phone");
    assertThat(phone.value()).isEqualTo("123");
    assertThat(phone.errors()).singleElement().asString().contains("“Phone” must be");
    var zh = item(draw(answers, defects, Optional.empty(), Locale.CHINESE), "applicant.phone");
    assertThat(zh.errors()).singleElement().asString().contains("“手机号”请填写 11 位");
  }

  @Test
  void personalNumbersAreMaskedUnlessRevealed() {
    assertThat(item(draw(Kitchen.answers()), "applicant.idNumber").shown())
        .isEqualTo("110105********002X");
    var revealed =
        kit.drawing.draw(
            form,
            Optional.empty(),
            Kitchen.answers(),
            List.of(),
            Map.of("reveal", true),
            Optional.empty(),
            Locale.CHINESE);
    assertThat(item(revealed, "applicant.idNumber").shown()).isEqualTo("11010519491231002X");
  }

  @Test
  void changesAreMarkedAndOnlyChanges() {
    var now = Kitchen.with("applicant.married", "widowed");
    Kitchen.put(now, "members[0].wage", "1200.00");
    var view = draw(now, List.of(), Optional.of(Kitchen.answers()), Locale.CHINESE);
    assertThat(item(view, "applicant.married").was()).isEqualTo("未婚");
    assertThat(items(view).filter(item -> item.was() != null)).hasSize(1);
  }

  @Test
  void aTableShowsWhatItsExpressionGives() {
    var table = item(draw(Kitchen.answers()), "t_sums");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0)).extracting(Item::shown).containsExactly("张三", "1,200.00 元");
  }

  // R3: the applicant reads what the office asks for
  @Test
  void aNoteShowsWhatTheFileKnowsOrIsNotThere() {
    Map<String, Object> asked =
        Map.of(
            "accept",
            Map.of("request", "请补充残疾人证", "missing", List.of("disability")),
            "choices",
            Map.of(
                "materials",
                List.of(new Form.Choice("disability", new Bilingual("残疾人证", "Disability card")))));
    var view = draw(asked, Locale.ENGLISH);
    assertThat(item(view, "n_asked").shown()).isEqualTo("请补充残疾人证");
    assertThat(item(view, "n_missing").shown()).isEqualTo("Disability card");
    assertThat(names(draw(Map.of("accept", Map.of()), Locale.CHINESE)))
        .contains("n_intro")
        .doesNotContain("n_asked", "n_missing");
  }

  @Test
  void theLeastNumberOfRowsIsDrawnEmpty() {
    var none = Kitchen.answers();
    none.remove("members");
    assertThat(item(draw(none), "members").rows()).hasSize(1);
  }

  @Test
  void nonsenseIsDrawnWithoutFailing() {
    var nonsense = Kitchen.map("applicant", "x", "members", "y", "photos", 7, "reason", List.of());
    assertThat(draw(nonsense).pages()).hasSize(3);
  }

  private Object place(String... chosen) {
    var read = kit.drawing.read(form, Optional.empty(), Map.of("applicant.place", chosen));
    return Trees.map(read.get("applicant")).get("place");
  }

  private Map<String, Object> checked(Map<String, Object> answers) {
    var checked = kit.validation.check(form, Optional.empty(), answers, Map.of());
    assertThat(checked.defects()).isEmpty();
    return checked.answers();
  }

  /** What a browser posts of a drawn form. */
  private static Map<String, String[]> post(Drawing.View view) {
    Map<String, String[]> posted = new LinkedHashMap<>();
    items(view).forEach(item -> post(item, posted));
    return posted;
  }

  private static void post(Item item, Map<String, String[]> posted) {
    var chosen =
        item.options().stream().filter(Drawing.Option::selected).map(Drawing.Option::value);
    switch (item.field().type()) {
      case "list", "group", "note", "table" -> {}
      case "radio", "select", "checklist", "file" -> {
        var values = chosen.toArray(String[]::new);
        if (values.length > 0) {
          posted.put(item.name(), values);
        }
      }
      case "checkbox" -> {
        if ("true".equals(item.value())) {
          posted.put(item.name(), new String[] {"true"});
        }
      }
      case "division" ->
          posted.put(
              item.name(),
              item.levels().stream()
                  .flatMap(level -> level.stream().filter(Drawing.Option::selected))
                  .map(Drawing.Option::value)
                  .toArray(String[]::new));
      default ->
          posted.put(
              item.name(), new String[] {item.value() == null ? "" : item.value().toString()});
    }
  }

  private Drawing.View draw(Map<String, Object> answers) {
    return draw(answers, List.of(), Optional.empty(), Locale.CHINESE);
  }

  private Drawing.View draw(Map<String, Object> facts, Locale locale) {
    return kit.drawing.draw(
        form, Optional.empty(), Kitchen.answers(), List.of(), facts, Optional.empty(), locale);
  }

  private Drawing.View draw(
      Map<String, Object> answers,
      List<Validation.Defect> defects,
      Optional<Map<String, ?>> before,
      Locale locale) {
    return kit.drawing.draw(form, Optional.empty(), answers, defects, Map.of(), before, locale);
  }

  private static List<String> names(Drawing.View view) {
    return items(view).map(Item::name).toList();
  }

  private static Item item(Drawing.View view, String name) {
    return items(view).filter(item -> item.name().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<Item> items(Drawing.View view) {
    List<Item> all = new ArrayList<>();
    view.pages().forEach(page -> collect(page.items(), all));
    return all.stream();
  }

  private static void collect(List<Item> items, List<Item> all) {
    for (var item : items) {
      all.add(item);
      if (!item.field().type().equals("table")) {
        item.rows().forEach(row -> collect(row, all));
      }
    }
  }
}
