package org.banli.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.banli.form.Forms;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.springframework.stereotype.Component;

/**
 * What every package must keep: whatever it names exists, people have an office and a limit, and
 * models reach nothing but the vocabulary. A package that breaks it is refused at import.
 */
@Component
class PackageContract {

  private final Catalogue catalogue;
  private final Forms forms;
  private final FeelExpressions feel;
  private final DecisionTables tables;
  private final List<Handler> handlers;

  PackageContract(
      Catalogue catalogue,
      Forms forms,
      FeelExpressions feel,
      DecisionTables tables,
      List<Handler> handlers) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.feel = feel;
    this.tables = tables;
    this.handlers = handlers;
  }

  /**
   * @throws org.banli.matter.PackageRefused naming every defect
   */
  void check(MatterRef ref) {
    var defects = new Defects();
    var matter = catalogue.get(ref);
    var files = catalogue.files(ref);
    forms(ref, files, defects);
    new MatterContract(matter, files, feel, defects).check();
    var decisions = new DecisionContract(feel, tables, defects);
    read(ref, files, ".dmn").forEach(decisions::check);
    var routes = read(ref, files, ".bpmn");
    var vocabulary = new VocabularyContract(beans(), defects);
    routes.forEach(vocabulary::check);
    defects.refuse(); // what follows reads the models, which must be sound
    new RouteContract(matter, files, decisions.ids(), feel, defects).check(routes);
    defects.refuse();
  }

  private void forms(MatterRef ref, Set<String> files, Defects defects) {
    files.stream()
        .filter(path -> path.startsWith("forms/"))
        .forEach(path -> form(ref, path, defects));
  }

  private void form(MatterRef ref, String path, Defects defects) {
    try {
      forms.get(ref, path.substring("forms/".length(), path.length() - ".form".length()));
    } catch (NoSuchElementException | IllegalArgumentException | IllegalStateException e) {
      defects.add(path, "", String.valueOf(e.getMessage()));
    }
  }

  private Map<String, byte[]> read(MatterRef ref, Set<String> files, String ending) {
    var content = new HashMap<String, byte[]>();
    files.stream()
        .filter(path -> path.endsWith(ending))
        .forEach(path -> content.put(path, catalogue.file(ref, path)));
    return content;
  }

  private Set<String> beans() {
    return handlers.stream().map(Handler::bean).collect(Collectors.toSet());
  }
}
