package org.banli.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormReaderTest {

  private final Expressions expressions = new Kit().expressions;

  @Test
  void everyComponentIsRead() {
    var form = Kitchen.form(expressions);
    assertThat(form.id()).isEqualTo("kitchen");
    assertThat(form.pages()).extracting(Form.Page::id).hasSize(4);
    assertThat(Trees.level(form))
        .extracting(Form.Field::type)
        .contains("group", "list", "textarea", "checklist", "file", "checkbox", "signature");
  }

  @Test
  void anUnknownComponentIsRefusedByItsId() {
    assertThat(refused("\"type\": \"textarea\"", "\"type\": \"richtext\""))
        .containsExactly("[f_reason] unknown component richtext");
    assertThat(refused("\"kind\": \"uscc\"", "\"kind\": \"passport\""))
        .containsExactly("[f_company] unknown component textfield of kind passport");
  }

  @Test
  void aWrongExpressionIsRefusedByItsId() {
    assertThat(refused("=married != \\\"married\\\"", "=married !!"))
        .singleElement()
        .asString()
        .startsWith("[f_spouse] FEEL =married !!");
    assertThat(refused("=disabled\"", "=if disabled\""))
        .singleElement()
        .asString()
        .startsWith("[f_certificate] FEEL");
    assertThat(refused("= accept.request", "= accept.request ("))
        .singleElement()
        .asString()
        .startsWith("[n_asked] FEEL");
  }

  @Test
  void aKeyMayStandOnceOnALevel() {
    assertThat(refused("\"key\": \"reason\"", "\"key\": \"account\""))
        .containsExactly("[f_reason] key \"account\" is used twice on one level");
    assertThat(refused("\"key\": \"illness\"", "\"key\": \"reason\""))
        .as("pages without a path share a level")
        .containsExactly("[f_reason] key \"reason\" is used twice on one level");
    assertThat(refused("\"key\": \"reason\"", "\"key\": \"why-not\""))
        .containsExactly("[f_reason] key \"why-not\" is not a camelCase word");
  }

  @Test
  void aChoiceThatFellApartIsRefused() {
    assertThat(refused("\"value\": \"widowed\"", "\"value\": \"or widowed\""))
        .singleElement()
        .asString()
        .endsWith("a choice has the value [or widowed]");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    var json =
        Kitchen.json()
            .replace("\"type\": \"textarea\"", "\"type\": \"html\"")
            .replace("\\\\d{20}", "(")
            .replace("\"id\": \"kitchen\"", "\"id\": \"oven\"");
    assertThatThrownBy(() -> Kitchen.read(json, expressions))
        .isInstanceOfSatisfying(FormDefect.class, defect -> assertThat(defect.reasons()).hasSize(3))
        .hasMessageStartingWith("forms/kitchen.form: ");
  }

  @Test
  void whatIsNoJsonIsRefused() {
    assertThatThrownBy(() -> Kitchen.read("{\"id\":", expressions)).isInstanceOf(FormDefect.class);
    assertThatThrownBy(() -> Kitchen.read("[]", expressions)).isInstanceOf(FormDefect.class);
  }

  private List<String> refused(String was, String now) {
    assertThat(Kitchen.json()).contains(was);
    try {
      Kitchen.read(Kitchen.json().replace(was, now), expressions);
    } catch (FormDefect defect) {
      return defect.reasons().stream().map(Object::toString).toList();
    }
    return List.of();
  }
}
