package org.banli.applicant.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.form.Drawing;
import org.banli.form.Form;
import org.banli.platform.Bilingual;

/** A signature pad outside a form, drawn by the same macro. */
final class SignatureField {

  private SignatureField() {}

  static Drawing.Item of(String name, String label, String hint, String value) {
    var text = new Bilingual(label, label);
    var none =
        new Form.Checks(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var field =
        new Form.Field(
            name,
            "signature",
            name,
            text,
            text,
            null,
            "true",
            none,
            List.of(),
            List.of(),
            Map.of());
    return new Drawing.Item(
        field, name, label, hint, value, "", true, List.of(), List.of(), List.of(), List.of(),
        false, null);
  }
}
