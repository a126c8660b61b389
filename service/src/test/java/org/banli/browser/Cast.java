package org.banli.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Links;
import org.banli.casefile.Parties;
import org.banli.identity.Actor;
import org.banli.identity.store.AccountMapper;
import org.banli.matter.Catalogue;
import org.banli.notice.Notices;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.process.Entered;
import org.banli.process.Scenario;
import org.banli.register.Registers;
import org.banli.vault.Secret;
import org.banli.vault.Vault;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of a story: accounts for whom it names, and holders of the positions it needs. */
@Component
class Cast {

  private final Applicants applicants;
  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Worklist worklist;
  private final Notices notices;
  private final Links links;
  private final Registers registers;
  private final People people;
  private final Parties parties;
  private final AccountMapper accounts;
  private final Vault vault;
  private final ApplicationClock clock;
  private final JdbcTemplate database;

  Cast(
      Applicants applicants,
      CaseFiles cases,
      Catalogue catalogue,
      Worklist worklist,
      Notices notices,
      Links links,
      Registers registers,
      People people,
      Parties parties,
      AccountMapper accounts,
      Vault vault,
      ApplicationClock clock,
      JdbcTemplate database) {
    this.applicants = applicants;
    this.cases = cases;
    this.catalogue = catalogue;
    this.worklist = worklist;
    this.notices = notices;
    this.links = links;
    this.registers = registers;
    this.people = people;
    this.parties = parties;
    this.accounts = accounts;
    this.vault = vault;
    this.clock = clock;
    this.database = database;
  }

  /** Who applies, as the answers name them. */
  @Transactional
  public long applicant(Scenario story) {
    return account(Scenario.map(story.applicant().get("applicant")));
  }

  /** A party of the case, as the case names them. */
  Parties.Party party(CaseNo no, String role) {
    return parties.find(no, role).orElseThrow();
  }

  /** The account of a party who has signed up; they may sign in by a click. */
  @Transactional
  public Optional<Long> known(Parties.Party party) {
    return known(party.idNumber().value().toUpperCase(Locale.ROOT)).map(this::demo);
  }

  private long account(Map<String, Object> person) {
    var idNumber = String.valueOf(person.get("idNumber")).toUpperCase(Locale.ROOT);
    var known = known(idNumber);
    return known.isEmpty() ? signUp(person, idNumber) : calledAt(demo(known.get()), person);
  }

  private Optional<Long> known(String idNumber) {
    return database
        .queryForList(
            "SELECT id FROM account WHERE kind = 'APPLICANT' AND id_number_index = ?",
            Long.class,
            (Object) vault.index("id-number", idNumber))
        .stream()
        .findFirst();
  }

  /** With the telephone that the story gives them: it is part of who they are. */
  private long calledAt(long account, Map<String, Object> person) {
    if (person.get("phone") instanceof String phone) {
      accounts.phone(account, new Secret(phone), vault.index("phone", phone));
    }
    return account;
  }

  private long signUp(Map<String, Object> person, String idNumber) {
    var name = String.valueOf(person.get("name"));
    var phone = String.valueOf(person.getOrDefault("phone", "13800138000"));
    return demo(applicants.applicant(name, idNumber, phone).account());
  }

  /** May sign in by a click. */
  private long demo(long account) {
    database.update("UPDATE account SET demo = TRUE WHERE id = ?", account);
    return account;
  }

  /** What the story is about, when that is an entry that stands before it. */
  @Transactional
  public Optional<String> before(Scenario story) {
    var entries = new Entered(registers).all(story);
    return story.beginning().about().equals("registered")
        ? Optional.of(String.valueOf(entries.get(0)))
        : Optional.empty();
  }

  /** An entry that stood before the story. */
  @Transactional
  public void enter(Scenario story, Scenario.Step step) {
    new Entered(registers).enter(story, step);
  }

  /**
   * Whoever opens the case for their office; about a case that was decided before somebody new, for
   * who decided it has to stand aside.
   */
  @Transactional
  public long initiator(Scenario story) {
    var role = story.beginning().by().replaceAll(".*/", "");
    var known = people.staff("341881-" + role);
    var about = story.beginning().about();
    return about.isEmpty() || about.equals("registered")
        ? demo(known.account())
        : demo(applicants.holding(role, known.positions().get(0).office()).account());
  }

  /** Codes sent on a later day, in a story before, do not make anybody of this story wait. */
  @Transactional
  public void forgetCodes() {
    database.update("DELETE FROM sms_code");
    database.update("DELETE FROM sign_in_failure");
  }

  boolean concernsNobody(CaseNo no) {
    return cases.get(no).idNumber().value().isEmpty();
  }

  boolean unclaimed(CaseNo no) {
    return cases.get(no).applicant().isEmpty();
  }

  /** The linked case of that matter. */
  CaseNo linked(CaseNo no, String matter) {
    return links.of(no).stream()
        .map(Links.Link::other)
        .filter(other -> cases.get(other).matter().id().equals(matter))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody who holds the role at the office where the item waits. */
  @Transactional
  public long holder(WorkItem item) {
    var office = item.office().orElseThrow();
    var sql =
        "SELECT account FROM position WHERE office = ? AND role = ? AND from_day <= ?"
            + " AND (to_day IS NULL OR to_day > ?) ORDER BY id";
    var today = clock.today();
    var barred = cases.subject(cases.get(item.no())).barred();
    var holders = database.queryForList(sql, Long.class, office, item.role(), today, today);
    holders.removeAll(barred);
    return demo(
        holders.isEmpty() ? applicants.holding(item.role(), office).account() : holders.get(0));
  }

  /** The open task that a step of a story is about. */
  Optional<WorkItem> open(CaseNo no, Scenario.Step step) {
    return worklist.ofCase(Actor.SYSTEM, no).stream()
        .filter(item -> item.step().equals(step.what()))
        .filter(item -> isFor(item, step.text("each", "")))
        .filter(item -> waitsFor(item, step.who()))
        .findFirst();
  }

  private static boolean isFor(WorkItem item, String each) {
    return each.isEmpty() || item.asked().each().filter(of -> of.name().equals(each)).isPresent();
  }

  private static boolean waitsFor(WorkItem item, String who) {
    return !who.startsWith("party/") || who.equals("party/" + item.asked().party().orElse(""));
  }

  Optional<String> notice(CaseNo no) {
    return notices.latest(no).map(Notices.Notice::id);
  }

  /** The outcome, once the case has ended. */
  Optional<String> ended(CaseNo no) {
    var file = cases.get(no);
    return file.state() == CaseFile.State.ENDED ? file.outcome() : Optional.empty();
  }

  /** What people read about the end. */
  Optional<String> outcome(CaseNo no) {
    var file = cases.get(no);
    return file.outcome()
        .map(key -> catalogue.get(file.matter()).outcomes().get(key).name())
        .map(Bilingual::zh);
  }

  /** The main stories of all matters, or of some, or any that are named {@code matter/story}. */
  static List<Scenario> stories(String only) {
    if (only.isEmpty()) {
      return Scenario.all().stream().filter(Scenario::browser).toList();
    }
    return Stream.of(only.split(",")).flatMap(Cast::named).toList();
  }

  private static Stream<Scenario> named(String name) {
    return name.contains("/")
        ? Stream.of(Scenario.named(name))
        : stories("").stream().filter(story -> story.matter().equals(name));
  }
}
