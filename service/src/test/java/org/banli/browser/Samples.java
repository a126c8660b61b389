package org.banli.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.banli.People;
import org.banli.appointment.Appointments;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.document.Files;
import org.banli.document.Letters;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.notice.Notices;
import org.banli.platform.ApplicationClock;
import org.banli.worklist.Visits;
import org.banli.worklist.WorkItem;
import org.banli.worklist.Worklist;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Cases of the demo's people at several points of their way, made without pages. */
@Component
class Samples {

  static final String MATTER = "lowincome";

  private static final String FIXTURES = "/processes/" + MATTER + "/scenarios/fixtures/";

  private final People people;
  private final Applicants applicants;
  private final JdbcTemplate database;
  private final Catalogue catalogue;
  private final Drafts drafts;
  private final CaseFiles cases;
  private final Worklist worklist;
  private final Visits visits;
  private final Notices notices;
  private final Letters letters;
  private final Files files;
  private final Appointments appointments;
  private final ApplicationClock clock;

  Samples(
      People people,
      Applicants applicants,
      JdbcTemplate database,
      Catalogue catalogue,
      Drafts drafts,
      CaseFiles cases,
      Worklist worklist,
      Visits visits,
      Notices notices,
      Letters letters,
      Files files,
      Appointments appointments,
      ApplicationClock clock) {
    this.people = people;
    this.applicants = applicants;
    this.database = database;
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.cases = cases;
    this.worklist = worklist;
    this.visits = visits;
    this.notices = notices;
    this.letters = letters;
    this.files = files;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** Somebody who is new here and may sign in by a click. */
  @Transactional
  Actor person(String name) {
    var person = applicants.applicant(name);
    database.update("UPDATE account SET demo = TRUE WHERE id = ?", person.account());
    return person;
  }

  /** Everything answered, not yet sent. */
  Drafts.Draft draft(Actor applicant) {
    var ref = catalogue.current(MATTER).orElseThrow().ref();
    var draft = drafts.open(applicant, ref, Map.of(), Optional.empty());
    var answers = fixture("household-of-three");
    answers.put("applicant", with(draft.answers().get("applicant"), "agent", "no"));
    return drafts.save(applicant, draft.id(), draft.version(), answers, "");
  }

  CaseNo submitted(Actor applicant) {
    var signing = new Drafts.Signing(signature(), Optional.empty(), Drafts.ONLINE);
    return drafts.submit(applicant, draft(applicant).id(), signing);
  }

  /** The applicant is asked for more. */
  CaseNo toSupplement(Actor applicant, Consumer<BooleanSupplier> until) {
    var no = submitted(applicant);
    complete(no, "accept", "supplement", Map.of("request", "请补充残疾人证"), until);
    item(no, "supplement", until);
    return no;
  }

  /** Withdrawn, with its file kept. */
  CaseNo ended(Actor applicant, Consumer<BooleanSupplier> until) {
    var no = submitted(applicant);
    item(no, "accept", until);
    cases.withdraw(applicant, no, "已经找到工作。");
    until.accept(() -> cases.get(no).state() == CaseFile.State.ENDED);
    return no;
  }

  /** The household is to be visited. */
  WorkItem toVisit(Actor applicant, Consumer<BooleanSupplier> until) {
    var no = submitted(applicant);
    complete(no, "accept", "accept", fixture("accept"), until);
    return item(no, "survey", until);
  }

  /** The visit is with the county's contractor. */
  WorkItem contracted(Actor applicant, Consumer<BooleanSupplier> until) {
    var item = toVisit(applicant, until);
    var contractor = people.staff("341881-" + Actor.CONTRACTOR).account();
    return visits.assign(people.staff(login(item)), item.id(), contractor);
  }

  /** Neighbours can read and object. */
  CaseNo noticed(Actor applicant, Consumer<BooleanSupplier> until) {
    var no = submitted(applicant);
    complete(no, "accept", "accept", fixture("accept"), until);
    complete(no, "survey", "done", fixture("survey"), until);
    complete(no, "review", "agree", fixture("review"), until);
    until.accept(() -> notices.latest(no).isPresent());
    return no;
  }

  /** A neighbour has objected, and the township's leader is to look into it. */
  CaseNo objected(Actor applicant, Consumer<BooleanSupplier> until) {
    var no = noticed(applicant, until);
    var objection = new Notices.Objection("", "", "家里有一辆面包车。", clock.instant());
    notices.object(notices.latest(no).orElseThrow().id(), objection);
    item(no, "handleObjection", until);
    return no;
  }

  /** The applicant comes to the county at the first time that is free. */
  @Transactional
  void booked(Actor applicant, CaseNo no) {
    var first = appointments.free(no, "county").get(0);
    appointments.book(applicant, no, "county", first.at());
  }

  /** The open task of the case at this step. */
  WorkItem item(CaseNo no, String step, Consumer<BooleanSupplier> until) {
    until.accept(() -> find(no, step).isPresent());
    return find(no, step).orElseThrow();
  }

  String notice(CaseNo no) {
    return notices.latest(no).orElseThrow().id();
  }

  Letters.Letter letter(CaseNo no) {
    return letters.of(no.value()).get(0);
  }

  private Optional<WorkItem> find(CaseNo no, String step) {
    return worklist.ofCase(Actor.SYSTEM, no).stream()
        .filter(item -> item.step().equals(step))
        .findFirst();
  }

  private void complete(
      CaseNo no,
      String step,
      String outcome,
      Map<String, Object> answers,
      Consumer<BooleanSupplier> until) {
    var item = item(no, step, until);
    var holder = people.staff(login(item));
    worklist.complete(
        holder,
        item.id(),
        new Worklist.Completion(item.version(), outcome, "情况属实", answers, Optional.empty()));
  }

  private static String login(WorkItem item) {
    return (item.level().equals("village") ? "341881001001-" : "341881001-") + item.role();
  }

  private String signature() {
    return files.store("signature.png", new ByteArrayInputStream(Photos.photo())).hash();
  }

  private Map<String, Object> fixture(String name) {
    try (var yaml = new ClassPathResource(FIXTURES + name + ".yaml").getInputStream()) {
      var text = new String(yaml.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      var signed = text.replaceAll("[0-9a-f]{64}", signature());
      return map(new YAMLMapper().readValue(signed, Map.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> with(Object map, String key, Object value) {
    var all = map(map);
    all.put(key, value);
    return all;
  }

  private static Map<String, Object> map(Object map) {
    Map<String, Object> all = new LinkedHashMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> all.put(String.valueOf(key), value));
    return all;
  }
}
