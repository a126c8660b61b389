package org.banli.worklist;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.banli.BanliTest;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.form.Drawing;
import org.banli.form.Form;
import org.banli.form.Forms;
import org.banli.form.Validation;
import org.banli.identity.Access;
import org.banli.identity.Accounts;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.matter.MatterRef;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;
import org.banli.vault.Secret;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A case that exists only here, with the real rules of access and the real tables. */
@BanliTest
abstract class WorklistTestBase {

  static final String TOWNSHIP = "/340000000000/341800000000/341881000000/341881001000/";
  static final String VILLAGE = TOWNSHIP + "341881001001/";
  static final String NEIGHBOUR = "/340000000000/341800000000/341881000000/341881002000/";
  static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final AtomicLong OFFICES = new AtomicLong(900_000);
  private static final AtomicLong CASES = new AtomicLong(100_000);

  @MockitoBean CaseFiles cases;

  /** Forms are read of every matter when the application starts. */
  @MockitoBean(answers = Answers.RETURNS_MOCKS)
  Forms forms;

  @MockitoBean Validation validation;
  @MockitoBean Drawing drawing;
  @MockitoBean Accounts accounts;
  @MockitoBean CurrentActor current;

  /** No route stands behind these items. */
  @MockitoBean TaskService engine;

  @Autowired Worklist worklist;
  @Autowired Inbox inbox;

  final long office = OFFICES.incrementAndGet();
  final CaseNo no = new CaseNo("ZZ341881-2026-" + CASES.incrementAndGet());
  final Actor li = clerk(7001, "李四", office, TOWNSHIP);
  final Actor wang = clerk(7002, "王五", office, TOWNSHIP);
  final Actor neighbour = clerk(7003, "赵六", office + 50_000, NEIGHBOUR);

  @BeforeEach
  void aCase() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    var tasks = mock(TaskQuery.class);
    lenient().when(engine.createTaskQuery()).thenReturn(tasks);
    lenient().when(tasks.taskId(any())).thenReturn(tasks);
    lenient().when(cases.get(no)).thenReturn(file(no));
    lenient().when(cases.subject(any())).thenReturn(subject(Set.of()));
    lenient().when(cases.facts(no)).thenReturn(Map.of());
    lenient().when(cases.context(no)).thenReturn(Map.of());
    lenient().when(forms.get(any(), any())).thenReturn(new Form("review", List.of()));
    lenient()
        .when(validation.check(any(), any(), any(), any()))
        .thenReturn(new Validation.Checked(Map.of("agree", "yes"), List.of()));
    lenient().when(accounts.find(anyLong())).thenReturn(Optional.empty());
    List.of(li, wang, neighbour)
        .forEach(
            a -> lenient().when(accounts.find(a.account())).thenReturn(Optional.of(account(a))));
  }

  void bar(Actor relative) {
    lenient().when(cases.subject(any())).thenReturn(subject(Set.of(relative.account())));
  }

  long add(Optional<LocalDateTime> due, String... marks) {
    var task = UUID.randomUUID().toString();
    worklist.add(item(task, due, Optional.of("review"), Set.of(marks)));
    return worklist.ofCase(Actor.SYSTEM, no).stream()
        .filter(item -> item.task().equals(task))
        .findFirst()
        .orElseThrow()
        .id();
  }

  WorkItem item(
      String task, Optional<LocalDateTime> due, Optional<String> form, Set<String> marks) {
    return new WorkItem(
        0,
        task,
        no,
        "zz",
        new Bilingual("某事项", "A matter"),
        "review",
        new Bilingual("审核", "Review"),
        "review",
        form,
        List.of(
            new WorkItem.Outcome("agree", new Bilingual("同意", "Agree"), "good", false),
            new WorkItem.Outcome("refuse", new Bilingual("不同意", "Refuse"), "bad", true)),
        "township",
        "clerk",
        OptionalLong.of(office),
        VILLAGE,
        "西津街道某村",
        "张*",
        OptionalLong.empty(),
        Optional.empty(),
        false,
        NOW,
        due,
        marks,
        new Bilingual("因为某村由西津街道负责", "Because the township is in charge"),
        0,
        WorkItem.Asked.ONCE);
  }

  static Worklist.Completion agree(int version) {
    return new Worklist.Completion(
        version, "agree", "情况属实𠮷", Map.of("agree", "yes"), Optional.empty());
  }

  static Actor clerk(long account, String name, long office, String path) {
    var position =
        new Actor.Position(
            account, office, "某街道", "township", path, "clerk", LocalDate.of(2020, 1, 1), null);
    return new Actor(account, Actor.Kind.STAFF, name, List.of(position));
  }

  private static Accounts.Account account(Actor actor) {
    return new Accounts.Account(
        actor.account(),
        actor.kind(),
        new Secret(actor.name()),
        Optional.empty(),
        Optional.empty());
  }

  private static Access.Subject subject(Set<Long> barred) {
    return new Access.Subject(
        VILLAGE, OptionalLong.of(5001), OptionalLong.empty(), Optional.empty(), barred);
  }

  static CaseFile file(CaseNo no) {
    return new CaseFile(
        no,
        new MatterRef("zz", 1),
        OptionalLong.of(5001),
        new Secret("张三"),
        new Secret("342524199001011234"),
        new Secret("13800005678"),
        new DivisionCode("341881001001"),
        new DivisionCode("341881001001"),
        VILLAGE,
        CaseFile.State.ACCEPTED,
        "审核",
        Optional.empty(),
        Set.of(),
        Instant.parse("2026-03-01T01:00:00Z"),
        0);
  }
}
