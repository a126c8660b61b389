package org.banli.process;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.OfficeCases;
import org.banli.document.Letters;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.notify.Notifications;
import org.banli.platform.ApplicationClock;
import org.banli.region.Office;
import org.banli.region.Offices;
import org.banli.region.Routing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters of a case: what they may read, in whose name they go out, and who is told. */
@Component
class Correspondence {

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final LetterModel model;
  private final Letters letters;
  private final Offices offices;
  private final Routing routing;
  private final ApplicationClock clock;
  private final Notifications notifications;
  private final OfficeCases opened;

  Correspondence(
      CaseFiles cases,
      Catalogue catalogue,
      LetterModel model,
      Letters letters,
      Offices offices,
      Routing routing,
      ApplicationClock clock,
      Notifications notifications,
      OfficeCases opened) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.model = model;
    this.letters = letters;
    this.offices = offices;
    this.routing = routing;
    this.clock = clock;
    this.notifications = notifications;
    this.opened = opened;
  }

  /** Nobody has acted yet: the office that opened it, or the nearest that would accept it. */
  private Optional<Office> accepting(CaseFile file) {
    var opener = opened.office(file.no());
    return opener.isPresent()
        ? offices.find(opener.getAsLong())
        : Stream.of("township", "county", "city", "province")
            .flatMap(level -> route(file, level).stream())
            .findFirst();
  }

  private Optional<Office> route(CaseFile file, String level) {
    return routing
        .route(file.responsible(), level, "clerk", clock.today())
        .map(Routing.Route::office);
  }

  /**
   * @param acting the office that acted last; before that the one that would accept signs
   * @param step the step completed last; its opinion gives the reasons
   */
  void issue(CaseNo no, String letter, @Nullable Long acting, @Nullable String step) {
    var file = cases.get(no);
    var office =
        Optional.ofNullable(acting)
            .flatMap(offices::find)
            .or(() -> accepting(file))
            .orElseThrow(() -> new IllegalStateException(no + ": no office to sign " + letter));
    var key = no + ":" + letter + ":" + (issued(no, letter) + 1);
    var issued = letters.issue(order(file, letter, office), key, model.of(file, step));
    cases.note(
        Actor.SYSTEM,
        no,
        "letter",
        Map.of("title", issued.title(), "number", issued.number()),
        true);
    notifications.send(no, "letter", key, issued.title());
  }

  private long issued(CaseNo no, String letter) {
    return letters.of(no.value()).stream().filter(l -> l.letter().equals(letter)).count();
  }

  private Letters.Order order(CaseFile file, String letter, Office office) {
    var rule = rule(file, letter);
    var template = catalogue.file(file.matter(), "letters/" + letter + ".ftlh");
    return new Letters.Order(
        file.no().value(),
        letter,
        rule.name().zh(),
        text(template),
        rule.numberPrefix(),
        office.id(),
        office.name(),
        rule.sealed(),
        catalogue
            .find(file.matter(), "letters/en/" + letter + ".ftlh")
            .map(english -> new Letters.English(rule.name().en(), text(english))));
  }

  private static String text(byte[] template) {
    return new String(template, StandardCharsets.UTF_8);
  }

  private Matter.LetterRule rule(CaseFile file, String letter) {
    return Optional.ofNullable(catalogue.get(file.matter()).letters().get(letter))
        .orElseThrow(() -> new IllegalStateException("no letter " + letter));
  }
}
