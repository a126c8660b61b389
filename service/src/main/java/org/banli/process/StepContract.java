package org.banli.process;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.banli.casefile.CaseFile;
import org.banli.clock.Term;
import org.banli.matter.Matter;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Steps of people and of handlers: their properties are there and name what exists. */
class StepContract {

  private static final Set<String> BLOCKS =
      Set.of(
          "accept",
          "survey",
          "review",
          "decide",
          "appraisal",
          "opinions",
          "manual",
          "applicant",
          Bookings.BLOCK);
  private static final Set<String> LEVELS =
      Set.of("village", "township", "county", "city", "province", "applicant", "party");
  static final Set<String> ROLES = Set.of("worker", "clerk", "reviewer", "leader", "checker");
  private static final Set<String> TONES = Set.of("good", "bad", "neutral");
  private static final Set<String> ACTIONS = Set.of("start", "stop", "resume", "extend", "end");
  private static final String OUTCOME = "outcome:";

  private final Matter matter;
  private final Set<String> files;
  private final Set<String> decisions;
  private final Set<String> booked;
  private final FeelExpressions feel;
  private final Defects defects;
  private final Set<String> words = new HashSet<>();
  private boolean archives;
  private final Set<String> asked = new HashSet<>();

  /**
   * @param booked forms that ask for a time at an office
   */
  StepContract(
      Matter matter,
      Set<String> files,
      Set<String> decisions,
      Set<String> booked,
      FeelExpressions feel,
      Defects defects) {
    this.matter = matter;
    this.files = files;
    this.decisions = decisions;
    this.booked = booked;
    this.feel = feel;
    this.defects = defects;
  }

  void person(String file, UserTask task) {
    var at = new At(file, Parameters.of(task));
    defects.unless(task.getName() != null, file, task.getId(), "has no name");
    at.need("nameEn", text -> true);
    at.need("block", BLOCKS::contains);
    at.need("level", variableOr(LEVELS::contains));
    var applicant = at.values.find("level").filter("applicant"::equals).isPresent();
    if (at.values.find("level").filter(Taker.PARTY::equals).isPresent()) {
      party(at);
    } else if (!applicant) {
      at.need("role", variableOr(ROLES::contains));
      if (at.values.find("due").isEmpty()) {
        at.need("limit", variableOr(StepContract::isTerm));
      }
      at.values
          .find("startWithin")
          .ifPresent(k -> at.need("startWithin", matter.limits()::containsKey));
    }
    at.values.find("due").ifPresent(name -> at.need("due", StepContract::isWord));
    var form = task.getCamundaFormKey();
    if (form != null && at.values.find("block").filter("applicant"::equals).isPresent()) {
      asked.add(form);
    }
    defects.unless(
        form == null || files.contains("forms/" + form + ".form"),
        file,
        task.getId(),
        "there is no form " + form);
    slot(at, form);
    outcomes(file, at.values);
    repeated(at, task);
  }

  private void party(At at) {
    defects.unless(!matter.parties().isEmpty(), at.file, at.values.element(), "nobody is a party");
    if (at.values.find("each").isEmpty()) {
      at.need("party", variableOr(this::isParty));
    } else {
      at.values.find("party").ifPresent(role -> at.need("party", variableOr(this::isParty)));
    }
    at.values.find("limit").ifPresent(l -> at.need("limit", variableOr(StepContract::isTerm)));
  }

  private boolean isParty(String role) {
    return matter.parties().stream().anyMatch(party -> party.role().equals(role));
  }

  /** A step that is taken once for each element of a list; answers under a key of their own. */
  private void repeated(At at, UserTask task) {
    at.values
        .find("answers")
        .ifPresent(
            key -> at.need("answers", word -> isWord(word) && !word.equals(matter.startForm())));
    at.values.find("each").flatMap(feel::defect).ifPresent(r -> at.add("each: " + r));
    var loop = task.getLoopCharacteristics();
    var all =
        loop instanceof MultiInstanceLoopCharacteristics many
            && !many.isSequential()
            && many.getLoopCardinality() != null;
    if (at.values.find("each").isPresent() && !all) {
      at.add("each: the step must be opened for all elements at once, as many as a variable says");
    }
  }

  private static boolean isWord(String name) {
    return name.matches("[a-z][A-Za-z0-9]*");
  }

  /** Forms of the steps that wait for an applicant. */
  Set<String> asked() {
    return Set.copyOf(asked);
  }

  /** Only where a time is booked is one asked for, and there it is. */
  private void slot(At at, @Nullable String form) {
    var booking = at.values.find("block").filter(Bookings.BLOCK::equals).isPresent();
    var asks = form != null && booked.contains(form);
    if (booking && !asks) {
      at.add("block appointment needs a form with a field of kind slot");
    }
    if (asks && !booking) {
      at.add("form " + form + " asks for a time: the step must be of block appointment");
    }
  }

  private void outcomes(String file, Parameters values) {
    var outcomes =
        values.values().entrySet().stream().filter(e -> e.getKey().startsWith(OUTCOME)).toList();
    defects.unless(!outcomes.isEmpty(), file, values.element(), "has no outcome to choose");
    for (var outcome : outcomes) {
      var parts = outcome.getValue().split("\\|", -1);
      var fine = parts.length >= 3 && parts.length <= 4 && TONES.contains(parts[2].strip());
      defects.unless(fine, file, values.element(), outcome.getKey() + " is not 中文|English|tone");
    }
  }

  void handler(String file, ServiceTask task) {
    var at = new At(file, Parameters.of(task));
    var bean = task.getCamundaDelegateExpression();
    if (bean == null) {
      defects.add(file, task.getId(), "has no block behind it");
      return;
    }
    switch (Conditions.name(bean)) {
      case "state" ->
          at.need(
              "state",
              state ->
                  Arrays.stream(CaseFile.State.values()).anyMatch(s -> s.name().equals(state)));
      case "limit" -> limit(at);
      case "term" -> {
        at.need("term", variableOr(StepContract::isTerm));
        at.values.find("otherwise").ifPresent(text -> at.need("otherwise", StepContract::isTerm));
        at.values.find("since").ifPresent(text -> at.need("since", StepContract::isWord));
        at.need("variable", StepContract::isWord);
      }
      case "evaluate" -> {
        at.need("decision", decisions::contains);
        at.values.find("each").flatMap(feel::defect).ifPresent(r -> at.add("each: " + r));
      }
      case "count" -> {
        at.need("each", text -> true);
        at.values.find("each").flatMap(feel::defect).ifPresent(r -> at.add("each: " + r));
        at.need("variable", StepContract::isWord);
      }
      case "creditCode" -> creditCode(at);
      case "publish", "closeNotice" -> {
        at.values.find("notice").ifPresent(k -> at.need("notice", variableOr(this::published)));
        at.values.find("variable").ifPresent(name -> at.need("variable", StepContract::isWord));
      }
      case "signatures" -> {
        at.need("variable", StepContract::isWord);
        at.values
            .find("roles")
            .ifPresent(
                roles ->
                    at.need(
                        "roles",
                        names ->
                            Arrays.stream(names.split(","))
                                .map(String::strip)
                                .allMatch(this::isParty)));
      }
      case "draw" -> draw(at);
      case "archive" -> archive(at);
      case "fund" -> fund(at);
      case "pay" -> {
        at.need("key", StepContract::isWord);
        feel(at, "payments");
      }
      case "letter" -> at.need("letter", matter.letters()::containsKey);
      case "register" -> at.need("outcome", variableOr(this::registered));
      case "conclude" -> at.need("outcome", variableOr(matter.outcomes()::containsKey));
      case "notify" -> at.need("template", text -> text.contains("|"));
      case "mark" -> at.need("mark", StepContract::isWord);
      case "open" -> {
        at.need("carry", matter.opening().opens()::containsKey);
        at.values.find("variable").ifPresent(it -> at.need("variable", StepContract::isWord));
      }
      default -> {
        // the others have no parameters
      }
    }
  }

  private boolean published(String key) {
    return matter.notices().containsKey(key);
  }

  /** An outcome of the case, or a word that some register rule listens to. */
  private boolean registered(String word) {
    words.add(word);
    return matter.outcomes().containsKey(word)
        || matter.registers().stream().anyMatch(rule -> rule.outcome().equals(word));
  }

  /** Register rules that neither an outcome nor a block sets off. */
  void registers() {
    for (var rule : matter.registers()) {
      var used = matter.outcomes().containsKey(rule.outcome()) || words.contains(rule.outcome());
      defects.unless(
          used, "matter.yaml", "registers." + rule.register(), "no outcome " + rule.outcome());
    }
  }

  private void archive(At at) {
    archives = true;
    at.need("variable", name -> name.matches("[a-z][A-Za-z0-9]*"));
    if (matter.closing().archive().isEmpty()) {
      at.add("matter.yaml names nothing under archive");
    }
  }

  /** What the file must hold is looked at by some step. */
  void archived() {
    defects.unless(
        archives || matter.closing().archive().isEmpty(),
        "matter.yaml",
        "archive",
        "no block archive looks at it");
  }

  private static void creditCode(At at) {
    at.need("kind", variableOr(kind -> kind.matches("[123]")));
    at.need("variable", StepContract::isWord);
    at.values
        .find("division")
        .ifPresent(it -> at.need("division", Set.of("county", "city", "province")::contains));
  }

  private static void draw(At at) {
    at.need("key", StepContract::isWord);
    at.need("share", variableOr(share -> share.matches("0(\\.\\d+)?|1")));
    at.need("level", LEVELS::contains);
    at.need("variable", StepContract::isWord);
    at.need("reason", text -> text.contains("|"));
  }

  private void fund(At at) {
    at.need("fund", StepContract::isWord);
    at.need("level", variableOr(LEVELS::contains));
    at.need("text", text -> text.contains("|"));
    at.need("variable", StepContract::isWord);
    feel(at, "amount");
  }

  private void feel(At at, String name) {
    at.need(name, text -> true);
    at.values.find(name).flatMap(feel::defect).ifPresent(r -> at.add(name + ": " + r));
  }

  private void limit(At at) {
    at.need("action", ACTIONS::contains);
    var keyed = at.values.find("action").filter(Set.of("start", "extend", "end")::contains);
    at.values.find("since").ifPresent(key -> at.need("since", matter.limits()::containsKey));
    if (keyed.isPresent()) {
      at.need(
          "key",
          keys ->
              Arrays.stream(keys.split(","))
                  .map(String::strip)
                  .allMatch(matter.limits()::containsKey));
    } else {
      at.values.find("key").ifPresent(key -> at.need("key", matter.limits()::containsKey));
    }
  }

  private static Predicate<String> variableOr(Predicate<String> value) {
    return text -> text.startsWith("=") || value.test(text);
  }

  private static boolean isTerm(String text) {
    try {
      Term.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** An element of a file. */
  private final class At {
    private final String file;
    private final Parameters values;

    At(String file, Parameters values) {
      this.file = file;
      this.values = values;
    }

    void need(String name, Predicate<String> rule) {
      var value = values.find(name);
      if (value.isEmpty()) {
        add("lacks property " + name);
      } else if (!rule.test(value.get())) {
        add("property " + name + " cannot be " + value.get());
      }
    }

    void add(String reason) {
      defects.add(file, values.element(), reason);
    }
  }
}
