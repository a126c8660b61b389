package org.banli.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be applied for; readable without signing in. */
@RestController
@RequestMapping("/api/v1/matters")
@Tag(name = "matters", description = "事项和办事指南")
class MatterApi {

  private final Catalogue catalogue;

  MatterApi(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping
  @Operation(summary = "Matters open to applicants")
  List<MatterView> open() {
    return catalogue.open().stream().map(MatterView::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "A matter with its guide")
  GuideView guide(@PathVariable String id) {
    var matter = matter(id);
    return new GuideView(MatterView.of(matter), matter.guide(), matter.materials());
  }

  /** The form as designed: Camunda Forms JSON of the current version. */
  @GetMapping(path = "/{id}/form", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The application form as Camunda Forms JSON")
  String form(@PathVariable String id) {
    var matter = matter(id);
    var path = "forms/" + matter.startForm() + ".form";
    return new String(catalogue.file(matter.ref(), path), StandardCharsets.UTF_8);
  }

  private Matter matter(String id) {
    return catalogue.current(id).filter(Matter::open).orElseThrow(Problem::notFound);
  }

  record MatterView(
      String id, int version, Bilingual name, Bilingual summary, Matter.Family family) {
    static MatterView of(Matter matter) {
      return new MatterView(
          matter.ref().id(),
          matter.ref().version(),
          matter.name(),
          matter.summary(),
          matter.family());
    }
  }

  record GuideView(MatterView matter, Matter.Guide guide, List<Matter.Material> materials) {}
}
