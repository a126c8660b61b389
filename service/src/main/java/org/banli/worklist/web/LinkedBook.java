package org.banli.worklist.web;

import java.util.List;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Links;
import org.banli.casefile.OfficeCases;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.springframework.stereotype.Component;

/** What a case is linked with, and what staff may open about it once it has ended. */
@Component
class LinkedBook {

  private final Links links;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final OfficeCases offices;
  private final Access access;

  LinkedBook(
      Links links, CaseFiles cases, Catalogue catalogue, OfficeCases offices, Access access) {
    this.links = links;
    this.cases = cases;
    this.catalogue = catalogue;
    this.offices = offices;
    this.access = access;
  }

  Linked of(Actor actor, CaseFile file) {
    var others = links.of(file.no()).stream().map(link -> other(actor, link)).toList();
    boolean ours = offices.office(file.no()).isPresent();
    return new Linked(
        others,
        links.entryOf(file.no()).orElse(0),
        openable(actor, file),
        ours && file.state() != CaseFile.State.ENDED && mayOpen(actor, file));
  }

  private boolean mayOpen(Actor actor, CaseFile file) {
    return offices.mayOpen(actor, catalogue.get(file.matter()), file.divisionPath());
  }

  private Other other(Actor actor, Links.Link link) {
    var file = cases.get(link.other());
    return new Other(
        file,
        catalogue.get(file.matter()).name(),
        link.name(),
        access.may(actor, Access.Act.VIEW_FILE, cases.subject(file)));
  }

  private List<Matter> openable(Actor actor, CaseFile file) {
    return file.state() == CaseFile.State.ENDED
        ? catalogue.current().stream()
            .filter(matter -> about(matter, file) && offices.mayOpen(actor, matter))
            .toList()
        : List.of();
  }

  private static boolean about(Matter matter, CaseFile file) {
    return matter.opening().about().filter(it -> it.ofMatter(file.matter().id())).isPresent();
  }

  /** A case at the other end of a link; {@code readable} when the reader may open it. */
  public record Other(CaseFile file, Bilingual matter, Bilingual name, boolean readable) {}

  /**
   * All of it.
   *
   * @param entry the register entry that the case is about; 0 for none
   * @param retractable whether the reader's office opened the case and may take it back
   */
  public record Linked(
      List<Other> others, long entry, List<Matter> openable, boolean retractable) {}
}
