package org.banli.browser;

import java.util.HashMap;
import java.util.Map;
import org.banli.casefile.CaseNo;
import org.banli.process.Scenario;

/** The people of one story who have sat down at a browser so far, each at their own. */
final class Company {

  private final Installation installation;
  private final Cast cast;
  private final Scenario story;
  private final Map<Long, Visitor> present = new HashMap<>();
  private final Map<Visitor, Respondent> respondents = new HashMap<>();
  private long initiator;

  Company(Installation installation, Cast cast, Scenario story) {
    this.installation = installation;
    this.cast = cast;
    this.story = story;
  }

  Visitor applicant() {
    return present(cast.applicant(story), true);
  }

  /** Whoever opens the case for their office. */
  Visitor initiator() {
    if (initiator == 0) {
      initiator = cast.initiator(story);
    }
    return present(initiator, false);
  }

  /** A party, at a phone of their own; who has no account yet signs up as anybody does. */
  Visitor party(CaseNo no, String role) {
    var party = cast.party(no, role);
    var known = cast.known(party);
    if (known.isPresent()) {
      return present(known.get(), true);
    }
    var who =
        installation.newcomer(
            party.name().value(), party.idNumber().value(), party.phone().value());
    present.put(cast.known(party).orElseThrow(), who);
    return who;
  }

  Visitor present(long account, boolean phone) {
    return present.computeIfAbsent(
        account, id -> (phone ? installation.stranger() : installation.desk()).signIn(id));
  }

  Respondent respondent(Visitor who) {
    return respondents.computeIfAbsent(who, it -> new Respondent(it.page));
  }

  /** What people saw when the story broke off, and what their pages complained of. */
  String failure() {
    var told = new StringBuilder();
    present.forEach(
        (account, who) -> {
          who.keepFailure(story.matter() + "-" + account);
          who.page.locator(".mistakes, .notice-bad").allInnerTexts().forEach(told::append);
        });
    return told.toString();
  }
}
