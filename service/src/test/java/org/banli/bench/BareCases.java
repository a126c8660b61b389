package org.banli.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.banli.bench.Story.Step;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** The same steps of the same cases, straight to the engine. */
final class BareCases {

  private final Options options;
  private final Story story;
  private final BareEngine bare;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ServerStatus status;
  private final Crew crew;

  BareCases(Options options, Story story, BareEngine bare, ServerStatus status) {
    this.options = options;
    this.story = story;
    this.bare = bare;
    this.runtime = bare.engine().getRuntimeService();
    this.tasks = bare.engine().getTaskService();
    this.status = status;
    this.crew = new Crew(options.users());
  }

  Measured run() throws Exception {
    play("W", options.warmUp());
    return Measured.of(
        options.cases(), status, ProcessHandle.current(), () -> play("M", options.cases()));
  }

  private Timings play(String prefix, int cases) throws Exception {
    var timings = new Timings();
    var numbers = IntStream.range(0, cases).mapToObj(i -> prefix + i).toList();
    crew.all(numbers, no -> timings.time("start", () -> start(no)));
    for (var step : story.steps()) {
      if (step.waits()) {
        bare.forward(step.days());
      } else {
        crew.all(numbers, no -> timings.time("complete " + step.what(), () -> work(no, step)));
      }
    }
    if (runtime.createProcessInstanceQuery().count() > 0) {
      throw new IOException("not every case of the bare engine came to its end");
    }
    return timings;
  }

  private String start(String no) {
    return runtime.startProcessInstanceByKey(story.matter(), no, bare.variables()).getId();
  }

  private String work(String no, Step step) {
    var task = await(no, step.what());
    var outcome = step.outcome().isEmpty() ? "done" : step.outcome();
    tasks.complete(task.getId(), Map.of(step.what(), outcome, "step", step.what()));
    if (step.equals(story.steps().get(0))) {
      answerChecks(no);
    }
    return no;
  }

  /** What the sources' last answer does to the route. */
  private void answerChecks(String no) {
    runtime
        .createMessageCorrelation("checks-finished")
        .processInstanceBusinessKey(no)
        .correlateAllWithResult();
  }

  private Task await(String no, String step) {
    var query = tasks.createTaskQuery().processInstanceBusinessKey(no).taskDefinitionKey(step);
    return Patience.every(Duration.ofMillis(5))
        .alias(no + " comes to " + step)
        .until(query::singleResult, Objects::nonNull);
  }
}
