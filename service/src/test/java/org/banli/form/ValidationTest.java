package org.banli.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On 2026-03-02. */
class ValidationTest {

  private final Kit kit = new Kit();
  private final Validation validation = kit.validation;
  private final Form form = Kitchen.form(kit.expressions);

  @Test
  void goodAnswersPassAndAreNormalised() {
    var checked = check(Kitchen.answers());
    assertThat(checked.defects()).isEmpty();
    var applicant = Trees.map(checked.answers().get("applicant"));
    assertThat(applicant)
        .containsEntry("name", "𠮷田䶮")
        .containsEntry("idNumber", "11010519491231002X")
        .containsEntry("phone", "13955550101");
    var member = Trees.map(Trees.list(checked.answers().get("members")).get(0));
    assertThat(member).containsEntry("wage", new BigDecimal("1200.00"));
    assertThat(checked.answers()).containsEntry("promise", true);
  }

  // the section 8: each of these gets a clear message
  @ParameterizedTest
  @CsvSource({
    "applicant.name, '', form.required",
    "applicant.name, '   ', form.required",
    "applicant.idNumber, 110105194912310021, form.idNumber",
    "applicant.idNumber, 110105201803070015, form.idNumber.adult",
    "applicant.phone, 12345, form.phone",
    "applicant.phone, 23912345678, form.phone",
    "applicant.moved, 2026-03-03, form.date.future",
    "applicant.moved, 2026-02-30, form.date",
    "applicant.moved, yesterday, form.date",
    "applicant.moved, 2026111, form.date",
    "applicant.married, divorced, form.choice",
    "applicant.married, '', form.required.choice",
    "applicant.place, 999999999999, form.division",
    "applicant.place, '', form.required.choice",
    "members[0].wage, -1, form.money.negative",
    "members[0].wage, 1.234, form.money",
    "members[0].wage, lots, form.money",
    "members[0].wage, 100000.01, form.max",
    "members[0].relation, '', form.required.choice",
    "spending.rooms, 2.5, form.number",
    "spending.rooms, -1, form.min",
    "spending.rooms, 51, form.max",
    "account, 6222021234567890, form.bankAccount",
    "company, 91350100M000100Y44, form.uscc",
    "reason, 四个字呀, form.tooShort",
    "reason, 这是一个测试, form.checkText",
    "promise, '', form.required.tick",
    "promise, maybe, form.choice",
    "signature, '', form.required.signature",
    "signature, ../../etc/passwd, form.signature",
    "nosuch, 1, form.unknown",
    "applicant.nosuch, 1, form.unknown",
    "members[0].nosuch, 1, form.unknown",
  })
  void aMistakeIsToldAtItsField(String path, String value, String message) {
    var defects = check(Kitchen.with(path, value)).defects();
    assertThat(defects).hasSize(1);
    assertThat(defects.get(0).path()).isEqualTo(path);
    assertThat(defects.get(0).message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({
    "applicant.moved, 2026-03-02",
    "applicant.moved, 2026/3/1",
    "applicant.moved, 20260301",
    "applicant.moved, 2026年3月1日",
    "applicant.phone, 0563-4012345",
    "applicant.phone, +86 139-5555-0101",
    "members[0].wage, 0",
    "members[0].wage, 100000.00",
    "members[0].wage, １２００．５０",
    "members[0].wage, ¥800元",
    "spending.rooms, 50",
    "account, 6222 0212 3456 7894",
    "company, 91350100M000100Y43",
    "reason, 五个字刚好",
    "signature, typed:𠮷田",
  })
  void whatIsFineIsAccepted(String path, String value) {
    assertThat(check(Kitchen.with(path, value)).defects()).isEmpty();
  }

  @Test
  void lengthsCountCharactersNotCodeUnits() {
    assertThat(check(Kitchen.with("applicant.name", "𠮷".repeat(50))).defects()).isEmpty();
    assertThat(messages(Kitchen.with("applicant.name", "𠮷".repeat(51))))
        .containsExactly("form.tooLong");
    assertThat(messages(Kitchen.with("reason", "字".repeat(501)))).containsExactly("form.tooLong");
    assertThat(messages(Kitchen.with("members[0].fullName", "字".repeat(201))))
        .containsExactly("form.tooLong");
  }

  @Test
  void halfOfASurrogatePairIsNoText() {
    assertThat(messages(Kitchen.with("applicant.name", "\uD842"))).containsExactly("form.text");
  }

  @Test
  void aHundredMembersAreTooMany() {
    assertThat(messages(Kitchen.with("members", members(20)))).isEmpty();
    assertThat(messages(Kitchen.with("members", members(100)))).containsExactly("form.rows.many");
    assertThat(messages(Kitchen.with("members", members(5000)))).containsExactly("form.rows.many");
  }

  @Test
  void noMembersAreTooFewAndEmptyRowsDoNotCount() {
    assertThat(messages(Kitchen.with("members", List.of()))).containsExactly("form.rows.few");
    var blank = Kitchen.rows(Kitchen.map("fullName", " ", "disabled", "false"));
    assertThat(messages(Kitchen.with("members", blank))).containsExactly("form.rows.few");
  }

  @Test
  void anotherShapeThanTheFormsIsRefused() {
    assertThat(messages(Kitchen.with("members", "x"))).containsExactly("form.rows.shape");
    assertThat(messages(Kitchen.with("applicant", List.of("x")))).contains("form.rows.shape");
    assertThat(messages(Kitchen.with("reason", List.of("x")))).containsExactly("form.text");
    assertThat(messages(Kitchen.with("photos", List.of("x")))).containsExactly("form.file");
  }

  @Test
  void requiredWhenAndHideReadTheAnswers() {
    var married = Kitchen.with("applicant.married", "married");
    assertThat(check(married).defects()).extracting("path").containsExactly("applicant.spouse");
    Kitchen.put(married, "applicant.spouse", "李四");
    assertThat(check(married).defects()).isEmpty();
  }

  @Test
  void hiddenAnswersAreDropped() {
    var single = check(Kitchen.with("applicant.spouse", "李四"));
    assertThat(single.defects()).isEmpty();
    assertThat(Trees.map(single.answers().get("applicant"))).doesNotContainKey("spouse");
  }

  @Test
  void aHiddenPageIsNotAskedAndAShownOneIs() {
    assertThat(check(Kitchen.with("illness", "x")).answers()).doesNotContainKey("illness");
    assertThat(check(Kitchen.with("applicant.ill", "yes")).defects())
        .extracting("path")
        .containsExactly("illness", "bills");
  }

  @Test
  void conditionsInARowReadThatRow() {
    var answers = Kitchen.with("members", members(2));
    Kitchen.put(answers, "members[1].disabled", "true");
    assertThat(check(answers).defects())
        .extracting("path")
        .containsExactly("members[1].certificate");
    Kitchen.put(answers, "members[1].certificate", "123");
    assertThat(messages(answers)).containsExactly("form.pattern");
    Kitchen.put(answers, "members[0].certificate", "123");
    assertThat(messages(answers)).as("hidden in row 0").containsExactly("form.pattern");
  }

  @Test
  void onePageIsCheckedAlone() {
    Map<String, Object> begun = Kitchen.map("applicant", Kitchen.answers().get("applicant"));
    var page = validation.check(form, Optional.of("pageApplicant"), begun, Map.of());
    assertThat(page.defects()).isEmpty();
    assertThat(check(begun).defects()).isNotEmpty();
  }

  @Test
  void choicesFromTheMatterAreThoseOfTheContext() {
    var answers = Kitchen.with("missing", List.of("bills"));
    assertThat(messages(answers)).containsExactly("form.choice");
    var choice = new Form.Choice("bills", new org.banli.platform.Bilingual("票据", "Bills"));
    var context = Map.of("choices", Map.of("materials", List.of(choice)));
    assertThat(validation.check(form, Optional.empty(), answers, context).defects()).isEmpty();
  }

  private static List<Object> members(int count) {
    List<Object> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(Kitchen.map("fullName", "成员" + i, "relation", "child"));
    }
    return members;
  }

  private List<String> messages(Map<String, Object> answers) {
    return check(answers).defects().stream().map(Validation.Defect::message).toList();
  }

  private Validation.Checked check(Map<String, Object> answers) {
    return validation.check(form, Optional.empty(), answers, Map.of());
  }
}
