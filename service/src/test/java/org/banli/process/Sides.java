package org.banli.process;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.casefile.Parties;
import org.banli.casefile.Presence;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.identity.signin.SignUp;
import org.banli.matter.TestMatters;
import org.banli.notify.Notifications;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Offices;
import org.banli.vault.Secret;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Two parties and their case, and what they do in it. */
abstract class Sides {

  static final String FOLDER = "org/banli/process/sides";
  static final String STRANGERS_NUMBER = "341881199107074328";

  @Autowired TestMatters matters;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;
  @Autowired Parties parties;
  @Autowired Worklist worklist;
  @Autowired Notifications notifications;
  @Autowired Accounts accounts;
  @Autowired SignUp signUp;
  @Autowired People people;
  @Autowired Offices offices;
  @Autowired ApplicationClock clock;
  @Autowired MockMvc web;

  Actor man;
  Actor woman;
  CaseNo no;

  /** The man applies; both have accounts. */
  @BeforeEach
  void bothTakePart() {
    man = people.applicant(1);
    woman = people.applicant(2);
    no = file(person(man), person(woman));
  }

  CaseNo file(Drafts.Person one, Drafts.Person other) {
    var ref = matters.currentOr(FOLDER, "sides");
    var draft = drafts.open(man, ref, Map.of(), Optional.empty());
    drafts.save(man, draft.id(), draft.version(), application(one, other), "");
    return drafts.submit(
        man, draft.id(), new Drafts.Signing("typed:x", Optional.empty(), Drafts.ONLINE));
  }

  static Map<String, Object> application(Drafts.Person one, Drafts.Person other) {
    var first = new HashMap<String, Object>(fields(one));
    first.put("place", "341881001001");
    return Map.of("man", first, "woman", fields(other));
  }

  static Map<String, Object> fields(Drafts.Person person) {
    return Map.of("name", person.name(), "idNumber", person.idNumber(), "phone", person.phone());
  }

  Drafts.Person person(Actor actor) {
    var account = accounts.find(actor.account()).orElseThrow();
    return new Drafts.Person(
        account.name().value(),
        account.idNumber().map(Secret::value).orElseThrow(),
        account.phone().map(Secret::value).orElseThrow());
  }

  Drafts.Person renamed(String name) {
    var was = person(woman);
    return new Drafts.Person(name, was.idNumber(), was.phone());
  }

  static Drafts.Person stranger(String phone) {
    return new Drafts.Person("赵小红", STRANGERS_NUMBER, phone);
  }

  long register(String name, String number, String phone) {
    return signUp.register(new SignUp.Person(name, number, phone), "sehr-geheim-8").orElseThrow();
  }

  /** A well-formed number that nobody has yet. */
  static String freshNumber() {
    var serial = "%03d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1000));
    var day = 10 + Math.floorMod(UUID.randomUUID().hashCode(), 18);
    var year = 1960 + Math.floorMod(UUID.randomUUID().hashCode(), 40);
    var body = "341881" + year + "03" + day + serial;
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * weights[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  void correct(String name) {
    var item = item("decide");
    worklist.complete(
        clerk(item),
        item.id(),
        new Worklist.Completion(
            item.version(),
            "correct",
            "",
            application(person(man), renamed(name)),
            Optional.empty()));
  }

  void sign(Actor actor, String step) {
    var role = actor.account() == man.account() ? "man" : "woman";
    var item =
        open().stream()
            .filter(it -> it.step().equals(step))
            .filter(it -> !step.equals("again") || it.asked().party().orElse("").equals(role))
            .findFirst()
            .orElseThrow(Problem::notFound);
    worklist.complete(actor, item.id(), completion(item, "yes", Optional.empty()));
  }

  static Worklist.Completion completion(
      WorkItem item, String willing, Optional<Presence> presence) {
    return new Worklist.Completion(
        item.version(),
        "signed",
        "",
        Map.of("willing", willing, "signature", "typed:x"),
        Optional.empty(),
        presence);
  }

  static Presence came() {
    return new Presence(Presence.How.IN_PERSON, "");
  }

  boolean signed(String role) {
    return parties.find(no, role).orElseThrow().signed();
  }

  List<String> told(Actor actor) {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    return notifications.ofApplicant(actor.account()).stream()
        .filter(it -> it.no().equals(no))
        .map(Notifications.Notification::text)
        .toList();
  }

  List<WorkItem> open() {
    return worklist.ofCase(Actor.SYSTEM, no);
  }

  WorkItem item(String step) {
    return open().stream().filter(it -> it.step().equals(step)).findFirst().orElseThrow();
  }

  Actor clerk(WorkItem item) {
    var office = offices.find(item.office().orElseThrow()).orElseThrow();
    return People.holding(900_001, "经办人", office, item.role(), clock.today().minusYears(1));
  }

  String page(int applicant, String address) throws Exception {
    return as(applicant, get(address))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  org.springframework.test.web.servlet.ResultActions as(
      int applicant, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    request.locale(Locale.SIMPLIFIED_CHINESE);
    return web.perform(request.with(people.signedInApplicant(applicant)).with(csrf()));
  }

  static void gone(Runnable action) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(action::run)
        .matches(problem -> problem.kind() == Problem.Kind.NOT_FOUND);
  }
}
