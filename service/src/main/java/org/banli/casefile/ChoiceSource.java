package org.banli.casefile;

import java.util.List;
import org.banli.form.Form;

/** Choices that forms of a case offer and that no form or matter lists, such as free times. */
public interface ChoiceSource {

  /** Whether it has choices under that name. */
  boolean offers(String name);

  /** Asked when a form needs them. */
  List<Form.Choice> choices(CaseFile file, String name);
}
