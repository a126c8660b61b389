package org.banli.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.check.Sources;
import org.banli.form.Form;
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
  private final Sources sources;
  private final List<Handler> handlers;

  PackageContract(
      Catalogue catalogue,
      Forms forms,
      FeelExpressions feel,
      DecisionTables tables,
      Sources sources,
      List<Handler> handlers) {
    this.catalogue = catalogue;
    this.forms = forms;
    this.feel = feel;
    this.tables = tables;
    this.sources = sources;
    this.handlers = handlers;
  }

  /**
   * @throws org.banli.matter.PackageRefused naming every defect
   */
  void check(MatterRef ref) {
    var defects = new Defects();
    var matter = catalogue.get(ref);
    var files = catalogue.files(ref);
    var drawn = forms(ref, files, defects);
    var booked =
        drawn.values().stream()
            .filter(form -> form.slot().isPresent())
            .map(Form::id)
            .collect(Collectors.toSet());
    defects.unless(
        !booked.contains(matter.startForm()),
        "forms/" + matter.startForm() + ".form",
        "",
        "asks for a time before there is a case");
    new MatterContract(matter, files, feel, defects).check();
    var decisions = new DecisionContract(feel, tables, defects);
    read(ref, files, ".dmn").forEach(decisions::check);
    var routes = read(ref, files, ".bpmn");
    var vocabulary = new VocabularyContract(beans(), defects);
    routes.forEach(vocabulary::check);
    defects.refuse(); // what follows reads the models, which must be sound
    var route = new RouteContract(matter, files, decisions.ids(), booked, feel, defects);
    route.check(routes);
    defects.refuse();
    var questions = new QuestionContract(matter, sources, defects);
    questions.materials();
    Stream.concat(Stream.of(matter.startForm()), route.asked().stream())
        .distinct()
        .flatMap(id -> Optional.ofNullable(drawn.get(id)).stream())
        .forEach(questions::form);
    defects.refuse();
  }

  /** Reads the forms. @return those that can be drawn */
  private Map<String, Form> forms(MatterRef ref, Set<String> files, Defects defects) {
    var drawn = new HashMap<String, Form>();
    for (var path : files) {
      if (path.startsWith("forms/")) {
        var id = path.substring("forms/".length(), path.length() - ".form".length());
        try {
          drawn.put(id, forms.get(ref, id));
        } catch (NoSuchElementException | IllegalArgumentException | IllegalStateException e) {
          defects.add(path, "", String.valueOf(e.getMessage()));
        }
      }
    }
    return drawn;
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
