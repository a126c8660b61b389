package org.banli.notice.web;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.casefile.CaseFiles;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.notice.Notices.Notice;
import org.banli.platform.Bilingual;
import org.banli.region.Division;
import org.banli.region.Divisions;
import org.banli.region.Routing;
import org.springframework.stereotype.Component;

/** A notice with the words around it, for pages and for the poster. */
@Component
class Posting {
  private static final Bilingual NO_OBJECTION = new Bilingual("", "");

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Divisions divisions;
  private final Routing routing;

  Posting(CaseFiles cases, Catalogue catalogue, Divisions divisions, Routing routing) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.divisions = divisions;
    this.routing = routing;
  }

  /** What is drawn; labels in the page's language. */
  public record View(
      Notice notice,
      Bilingual title,
      Bilingual objection,
      Bilingual matter,
      String law,
      String place,
      String office,
      Map<String, String> shown) {}

  View view(Notice notice, Locale locale) {
    Matter matter = catalogue.get(cases.get(notice.no()).matter());
    var rule = matter.notices().get(notice.key());
    if (rule == null) {
      throw new IllegalStateException(notice.id() + ": no rule " + notice.key());
    }
    return new View(
        notice,
        rule.title(),
        rule.objection().orElse(NO_OBJECTION),
        matter.name(),
        rule.law(),
        divisions.fullName(notice.division()),
        office(notice),
        labelled(notice.shown(), locale));
  }

  /** The township posts it (最低生活保障审核确认办法 Art. 19), the county what it decides itself. */
  private String office(Notice notice) {
    return Stream.of("township", "county")
        .flatMap(l -> routing.route(notice.division(), l, "clerk", notice.from()).stream())
        .findFirst()
        .map(route -> route.office().name())
        .orElse("");
  }

  /** The places directly below one that have open notices, by code. */
  Map<String, String> places(Iterable<Notice> open, String abovePath) {
    Map<String, String> places = new TreeMap<>();
    for (Notice notice : open) {
      divisions.find(notice.division()).ifPresent(d -> below(d, abovePath, places));
    }
    return places;
  }

  private void below(Division division, String abovePath, Map<String, String> places) {
    String path = division.path();
    if (path.startsWith(abovePath) && path.length() > abovePath.length()) {
      String code = path.substring(abovePath.length()).split("/", 2)[0];
      divisions
          .find(new org.banli.region.DivisionCode(code))
          .ifPresent(next -> places.put(code, next.name()));
    }
  }

  private static Map<String, String> labelled(Map<String, String> shown, Locale locale) {
    return shown.entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> label(e.getKey(), locale),
                Map.Entry::getValue,
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }

  private static String label(String both, Locale locale) {
    int bar = both.indexOf('|');
    if (bar < 0) {
      return both;
    }
    return new Bilingual(both.substring(0, bar), both.substring(bar + 1)).in(locale);
  }
}
