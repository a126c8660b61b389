package org.banli.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banli.form.Form;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What forms read beside their own answers, see {@link org.banli.form.Drawing#draw}. */
@Component
class FormContext {

  private final Catalogue catalogue;
  private final CaseMaterialMapper materials;
  private final ObjectProvider<ChoiceSource> sources;
  private final AboutFacts about;
  private final ApplicationClock clock;

  FormContext(
      Catalogue catalogue,
      CaseMaterialMapper materials,
      ObjectProvider<ChoiceSource> sources,
      AboutFacts about,
      ApplicationClock clock) {
    this.catalogue = catalogue;
    this.materials = materials;
    this.sources = sources;
    this.about = about;
    this.clock = clock;
  }

  /** People read their own numbers in full before they sign. */
  Map<String, Object> of(Drafts.Draft draft) {
    Map<String, Object> context = new HashMap<>();
    context.put("today", clock.today());
    context.put("matter", draft.matter().id());
    context.put("reveal", true);
    context.put("initiated", draft.initiated());
    context.put("about", draft.about().map(about::of).orElse(Map.of()));
    return with(context, draft.matter(), draft.id());
  }

  Map<String, Object> of(CaseFile file, Map<String, Object> facts) {
    var context = with(new HashMap<>(facts), file.matter(), file.no().value());
    var atHand = Map.of("materials", choices(file.matter()));
    context.put("choices", new CaseChoices(file, atHand, sources.orderedStream().toList()));
    return context;
  }

  private Map<String, Object> with(Map<String, Object> context, MatterRef matter, String owner) {
    context.put("files", files(owner));
    context.put("choices", Map.of("materials", choices(matter)));
    return context;
  }

  private Map<String, String> files(String owner) {
    Map<String, String> files = new LinkedHashMap<>();
    materials.of(owner).forEach(row -> files.put(Long.toString(row.id()), row.name().value()));
    return files;
  }

  private List<Form.Choice> choices(MatterRef matter) {
    return catalogue.get(matter).materials().stream()
        .map(paper -> new Form.Choice(paper.key(), paper.name()))
        .toList();
  }
}
