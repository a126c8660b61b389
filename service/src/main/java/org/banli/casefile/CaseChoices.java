package org.banli.casefile;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banli.form.Form;
import org.jspecify.annotations.Nullable;

/** Choices of a case by name: those at hand, and those that a source has when somebody asks. */
final class CaseChoices extends AbstractMap<String, List<Form.Choice>> {

  private final CaseFile file;
  private final Map<String, List<Form.Choice>> atHand;
  private final List<ChoiceSource> sources;

  CaseChoices(CaseFile file, Map<String, List<Form.Choice>> atHand, List<ChoiceSource> sources) {
    this.file = file;
    this.atHand = atHand;
    this.sources = sources;
  }

  @Override
  public @Nullable List<Form.Choice> get(Object name) {
    var known = atHand.get(name);
    return known == null ? asked(String.valueOf(name)) : known;
  }

  private @Nullable List<Form.Choice> asked(String name) {
    return sources.stream()
        .filter(source -> source.offers(name))
        .findFirst()
        .map(source -> source.choices(file, name))
        .orElse(null);
  }

  @Override
  public Set<Entry<String, List<Form.Choice>>> entrySet() {
    return atHand.entrySet();
  }
}
