package org.banli.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.form.Form;
import org.banli.form.Forms;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.springframework.stereotype.Component;

/** Which keys the application form of a matter knows. */
@Component
class StartForms {

  private final Catalogue catalogue;
  private final Forms forms;

  StartForms(Catalogue catalogue, Forms forms) {
    this.catalogue = catalogue;
    this.forms = forms;
  }

  Form of(MatterRef matter) {
    return forms.get(matter, catalogue.get(matter).startForm());
  }

  /** The answers whose top-level key the form has: others would be refused as unknown. */
  Map<String, Object> known(MatterRef matter, Map<String, Object> answers) {
    return only(keys(fields(of(matter))), answers);
  }

  /** The same below the group with this key; empty when the form has no such group. */
  Map<String, Object> knownOf(MatterRef matter, String group, Map<String, Object> answers) {
    var inside =
        fields(of(matter)).stream()
            .filter(field -> field.key().equals(group))
            .flatMap(field -> field.fields().stream().flatMap(StartForms::level))
            .toList();
    return only(keys(inside), answers);
  }

  private static List<Form.Field> fields(Form form) {
    return form.pages().stream()
        .flatMap(page -> page.fields().stream().flatMap(StartForms::level))
        .toList();
  }

  /** A group without a key only holds fields together. */
  private static Stream<Form.Field> level(Form.Field field) {
    return field.type().equals("group") && field.key().isEmpty()
        ? field.fields().stream().flatMap(StartForms::level)
        : Stream.of(field);
  }

  private static Set<String> keys(List<Form.Field> fields) {
    return fields.stream().map(Form.Field::key).collect(Collectors.toSet());
  }

  private static Map<String, Object> only(Set<String> keys, Map<String, Object> answers) {
    Map<String, Object> kept = new LinkedHashMap<>(answers);
    kept.keySet().retainAll(keys);
    return kept;
  }
}
