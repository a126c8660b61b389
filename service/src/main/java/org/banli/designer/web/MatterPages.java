package org.banli.designer.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banli.designer.DecisionTables;
import org.banli.designer.Routes;
import org.banli.form.Drawing;
import org.banli.form.Forms;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.banli.process.Requirements;
import org.banli.region.Division;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.region.Routing;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Matters as designers read them: versions, route, tables, forms, letters. */
@Controller
@RequestMapping("/designer")
class MatterPages {

  private final CurrentActor actor;
  private final Access access;
  private final Catalogue catalogue;
  private final DecisionTables tables;
  private final Requirements requirements;
  private final Forms forms;
  private final Drawing drawing;
  private final Divisions divisions;
  private final Routing routing;
  private final Routes routes;
  private final ApplicationClock clock;

  MatterPages(
      CurrentActor actor,
      Access access,
      Catalogue catalogue,
      DecisionTables tables,
      Requirements requirements,
      Forms forms,
      Drawing drawing,
      Divisions divisions,
      Routing routing,
      Routes routes,
      ApplicationClock clock) {
    this.actor = actor;
    this.access = access;
    this.catalogue = catalogue;
    this.tables = tables;
    this.requirements = requirements;
    this.forms = forms;
    this.drawing = drawing;
    this.divisions = divisions;
    this.routing = routing;
    this.routes = routes;
    this.clock = clock;
  }

  @ModelAttribute
  void designersOnly() {
    access.demand(actor.get(), Access.Act.DESIGN, Access.Subject.NONE);
  }

  @GetMapping
  String matters(Model page) {
    page.addAttribute("matters", catalogue.open());
    return "designer/matters";
  }

  @GetMapping("/{id}/{version}")
  String matter(@PathVariable String id, @PathVariable int version, Model page) {
    var ref = known(id, version);
    var matter = catalogue.get(ref);
    page.addAttribute("matter", matter);
    page.addAttribute("versions", catalogue.versions(id));
    page.addAttribute("tables", tables.of(ref));
    page.addAttribute("needs", needs(ref));
    page.addAttribute("forms", formsOf(ref));
    page.addAttribute("routes", routes.of(matter));
    return "designer/matter";
  }

  @GetMapping("/{id}/{version}/forms/{form}")
  String form(
      @PathVariable String id,
      @PathVariable int version,
      @PathVariable String form,
      Locale locale,
      Model page) {
    var ref = known(id, version);
    file(ref, "forms/" + form + ".form");
    page.addAttribute("matter", catalogue.get(ref));
    page.addAttribute("name", title(ref, form));
    page.addAttribute(
        "view",
        drawing.draw(
            forms.get(ref, form),
            Optional.empty(),
            Map.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            locale));
    return "designer/form";
  }

  @GetMapping(
      path = "/{id}/{version}/routes/{route}.xml",
      produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String route(@PathVariable String id, @PathVariable int version, @PathVariable String route) {
    var ref = known(id, version);
    var path = file(ref, route + ".bpmn", "blocks/" + route + ".bpmn");
    return new String(catalogue.file(ref, path), StandardCharsets.UTF_8);
  }

  private MatterRef known(String id, int version) {
    return catalogue.versions(id).stream()
        .map(Matter::ref)
        .filter(ref -> ref.version() == version)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private String file(MatterRef ref, String... paths) {
    return Arrays.stream(paths)
        .filter(catalogue.files(ref)::contains)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** Offices the route needs; whoever publishes is warned of villages that nobody serves. */
  private List<NeedView> needs(MatterRef matter) {
    var area = actor.get().positions().stream().map(Actor.Position::divisionPath).findFirst();
    var place = area.flatMap(divisions::at).map(Division::code);
    return requirements.of(matter).stream()
        .map(need -> new NeedView(need.level(), need.role(), unserved(place, need)))
        .toList();
  }

  private int unserved(Optional<DivisionCode> place, Requirements.Need need) {
    return place
        .map(code -> routing.unreachable(code, need.level(), need.role(), clock.today()).size())
        .orElse(0);
  }

  private List<FormView> formsOf(MatterRef ref) {
    return catalogue.files(ref).stream()
        .filter(path -> path.startsWith("forms/") && path.endsWith(".form"))
        .map(path -> path.substring("forms/".length(), path.length() - ".form".length()))
        .sorted()
        .map(id -> new FormView(id, title(ref, id)))
        .toList();
  }

  /** A form has no title of its own: the start form is the application, others begin with one. */
  private Bilingual title(MatterRef ref, String form) {
    return form.equals(catalogue.get(ref).startForm())
        ? new Bilingual("申请表", "Application")
        : forms.get(ref, form).pages().get(0).title();
  }

  /** A form of the matter and what its first page is called. */
  public record FormView(String id, Bilingual name) {}

  /** A level and role of the route, with the villages of the designer's area that nobody serves. */
  public record NeedView(String level, String role, int unserved) {}
}
