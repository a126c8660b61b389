package org.banli.process;

import java.util.HashMap;
import java.util.Map;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.check.Checks;
import org.banli.form.Expressions;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.banli.notice.Notices;
import org.banli.platform.Problem;
import org.banli.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to the engine: what happens in the house moves the routes, in the same transaction. */
@Component
@Transactional
class Routes {

  /** Process variable: the step that a person completed last; its opinion gives letters reasons. */
  static final String STEP = "step";

  static final String WITHDRAW = "withdraw";

  private static final String ACCEPT_LEVEL = "acceptLevel";

  private final CaseFiles cases;
  private final Catalogue catalogue;
  private final Deployments deployments;
  private final Expressions expressions;
  private final Flags flags;
  private final Moments moments;
  private final RuntimeService runtime;
  private final TaskService tasks;

  Routes(
      CaseFiles cases,
      Catalogue catalogue,
      Deployments deployments,
      Expressions expressions,
      Flags flags,
      Moments moments,
      RuntimeService runtime,
      TaskService tasks) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.deployments = deployments;
    this.expressions = expressions;
    this.flags = flags;
    this.moments = moments;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @EventListener
  void start(CaseFiles.Submitted submitted) {
    var no = submitted.no();
    var matter = cases.get(no).matter();
    runtime.startProcessInstanceById(
        deployments.definition(matter), no.value(), variables(no, matter));
  }

  private Map<String, Object> variables(CaseNo no, MatterRef matter) {
    var facts = cases.facts(no);
    var variables = new HashMap<String, Object>();
    variables.put(ACCEPT_LEVEL, "township");
    flags.of(matter).forEach(flag -> variables.put(flag, false));
    catalogue
        .get(matter)
        .variables()
        .forEach(
            (name, feel) -> variables.put(name, Variables.of(expressions.evaluate(feel, facts))));
    return variables;
  }

  @EventListener
  void complete(Worklist.Completed completed) {
    tasks.complete(
        completed.task(), Map.of(completed.step(), completed.outcome(), STEP, completed.step()));
  }

  @EventListener
  void withdraw(CaseFiles.Withdrawn withdrawn) {
    if (!correlated(WITHDRAW, withdrawn.no())) {
      throw Problem.refused("casefile.withdraw.over");
    }
  }

  /**
   * Goes to the routes that keep that notice. An objection for which none of them waits stays on
   * the case as a mark.
   */
  @EventListener
  void object(Notices.Objected objected) {
    var keeping = moments.marks(objected.no(), NoticeTimers.OF, objected.notice());
    var taken =
        keeping.stream().map(Moments.Mark::route).distinct().filter(this::objection).count();
    if (taken == 0) {
      cases.mark(objected.no(), "objection");
    }
  }

  private boolean objection(String route) {
    return !runtime
        .createMessageCorrelation("objection")
        .processInstanceId(route)
        .correlateAllWithResult()
        .isEmpty();
  }

  @EventListener
  void checked(Checks.Finished finished) {
    correlated("checks-finished", finished.no());
  }

  /**
   * A limit has passed: whoever leads at that level is asked to act, where the route says so.
   *
   * @return whether it does
   */
  boolean urge(CaseNo no, String level) {
    return !runtime
        .createMessageCorrelation("overdue")
        .processInstanceBusinessKey(no.value())
        .setVariable("overdueLevel", level)
        .correlateAllWithResult()
        .isEmpty();
  }

  private boolean correlated(String message, CaseNo no) {
    return !runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(no.value())
        .correlateAllWithResult()
        .isEmpty();
  }
}
