package org.banli.worklist.web;

import java.util.List;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Materials;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.springframework.stereotype.Component;

/** The papers of a case under the names that the matter gives them. */
@Component("worklistPapers")
class Papers {

  private final Materials materials;

  Papers(Materials materials) {
    this.materials = materials;
  }

  /** A paper with its name; {@code picture} when the viewer shows it in the page. */
  public record Paper(Bilingual name, boolean picture, Materials.Material material) {}

  List<Paper> of(CaseNo no, Matter matter) {
    return materials.of(no.value()).stream().map(paper -> paper(paper, matter)).toList();
  }

  private static Paper paper(Materials.Material material, Matter matter) {
    var name =
        matter.materials().stream()
            .filter(rule -> rule.key().equals(material.slot()))
            .map(Matter.Material::name)
            .findFirst()
            .orElseGet(() -> new Bilingual(material.file().name(), material.file().name()));
    return new Paper(name, material.file().mediaType().startsWith("image/"), material);
  }
}
