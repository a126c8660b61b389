package org.banli.applicant.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banli.casefile.Drafts;
import org.banli.casefile.Drafts.Draft;
import org.banli.casefile.Materials;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.springframework.stereotype.Component;

/** Papers that a matter asks for with these answers and that nobody has handed in. */
@Component
class MissingPapers {

  private final Catalogue catalogue;
  private final Materials materials;
  private final Drafts drafts;
  private final Expressions expressions;

  MissingPapers(Catalogue catalogue, Materials materials, Drafts drafts, Expressions expressions) {
    this.catalogue = catalogue;
    this.materials = materials;
    this.drafts = drafts;
    this.expressions = expressions;
  }

  List<Matter.Material> of(Draft draft) {
    var matter = catalogue.get(draft.matter());
    Map<String, Object> facts = new HashMap<>(drafts.context(draft));
    facts.put(matter.startForm(), draft.answers());
    var there =
        materials.of(draft.id()).stream().map(Materials.Material::slot).collect(Collectors.toSet());
    return matter.materials().stream()
        .filter(paper -> paper.source().isEmpty() && !there.contains(paper.key()))
        .filter(paper -> expressions.test(paper.required(), facts))
        .toList();
  }
}
