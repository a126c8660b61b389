package org.banli.applicant.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banli.casefile.Materials;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.springframework.stereotype.Component;

/** Papers under the names that the matter gives them. */
@Component
class PaperNames {

  List<Paper> named(Matter matter, List<Materials.Material> materials) {
    Map<String, Bilingual> names =
        matter.materials().stream()
            .collect(Collectors.toMap(Matter.Material::key, Matter.Material::name, (a, b) -> a));
    return materials.stream()
        .map(
            it ->
                new Paper(
                    it.id(),
                    names.getOrDefault(it.slot(), new Bilingual(it.file().name(), "")),
                    it.file().name(),
                    it.at()))
        .toList();
  }

  /** A paper as listed. */
  public record Paper(long id, Bilingual name, String file, Instant at) {}
}
