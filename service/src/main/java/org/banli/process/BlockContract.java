package org.banli.process;

import static java.util.Map.entry;
import static org.banli.process.Properties.variableOr;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.banli.casefile.CaseFile;
import org.banli.matter.Matter;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Service tasks: the parameters of their block are there and name what the matter has. */
class BlockContract {

  private static final Set<String> ACTIONS = Set.of("start", "stop", "resume", "extend", "end");
  private static final Set<String> KEYED = Set.of("start", "extend", "end");

  private final Matter matter;
  private final Set<String> decisions;
  private final FeelExpressions feel;
  private final Defects defects;
  private final Set<String> words = new HashSet<>();
  private boolean archives;

  /** By bean; the blocks that are not here have no parameters. */
  private final Map<String, Consumer<Properties>> rules =
      Map.ofEntries(
          entry("state", at -> at.need("state", BlockContract::isState)),
          entry("limit", this::limit),
          entry("term", BlockContract::term),
          entry("evaluate", this::evaluate),
          entry("count", BlockContract::count),
          entry("creditCode", BlockContract::creditCode),
          entry("publish", this::notice),
          entry("closeNotice", this::notice),
          entry("signatures", this::signatures),
          entry("standIn", BlockContract::standIn),
          entry("draw", BlockContract::draw),
          entry("archive", this::archive),
          entry("fund", BlockContract::fund),
          entry("pay", BlockContract::pay),
          entry("letter", at -> at.need("letter", matter().letters()::containsKey)),
          entry("register", at -> at.need("outcome", variableOr(this::registered))),
          entry("conclude", at -> at.need("outcome", variableOr(this::isOutcome))),
          entry("notify", at -> at.need("template", Properties::isBilingual)),
          entry("mark", at -> at.need("mark", Properties::isWord)),
          entry("open", this::open));

  BlockContract(Matter matter, Set<String> decisions, FeelExpressions feel, Defects defects) {
    this.matter = matter;
    this.decisions = decisions;
    this.feel = feel;
    this.defects = defects;
  }

  void check(String file, ServiceTask task) {
    var bean = task.getCamundaDelegateExpression();
    if (bean == null) {
      defects.add(file, task.getId(), "has no block behind it");
      return;
    }
    rules
        .getOrDefault(Conditions.name(bean), at -> {})
        .accept(new Properties(file, Parameters.of(task), feel, defects));
  }

  /** Register rules that neither an outcome nor a block sets off. */
  void registers() {
    for (var rule : matter.registers()) {
      var used = isOutcome(rule.outcome()) || words.contains(rule.outcome());
      defects.unless(
          used, "matter.yaml", "registers." + rule.register(), "no outcome " + rule.outcome());
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

  private Matter matter() {
    return matter;
  }

  private static boolean isState(String name) {
    return Arrays.stream(CaseFile.State.values()).anyMatch(state -> state.name().equals(name));
  }

  private boolean isOutcome(String key) {
    return matter.outcomes().containsKey(key);
  }

  /** An outcome of the case, or a word that some register rule listens to. */
  private boolean registered(String word) {
    words.add(word);
    return isOutcome(word)
        || matter.registers().stream().anyMatch(rule -> rule.outcome().equals(word));
  }

  private void limit(Properties at) {
    Predicate<String> known = matter.limits()::containsKey;
    at.need("action", ACTIONS::contains);
    at.may("since", known);
    if (at.find("action").filter(KEYED::contains).isPresent()) {
      at.need("key", keys -> all(keys, known));
    } else {
      at.may("key", known);
    }
  }

  private static boolean all(String names, Predicate<String> rule) {
    return Arrays.stream(names.split(",")).map(String::strip).allMatch(rule);
  }

  private static void term(Properties at) {
    at.need("term", variableOr(Properties::isTerm));
    at.may("otherwise", Properties::isTerm);
    at.may("since", Properties::isWord);
    at.need("variable", Properties::isWord);
  }

  private void evaluate(Properties at) {
    at.need("decision", decisions::contains);
    at.mayFeel("each");
  }

  private static void count(Properties at) {
    at.needFeel("each");
    at.need("variable", Properties::isWord);
  }

  private static void creditCode(Properties at) {
    at.need("kind", variableOr(kind -> kind.matches("[123]")));
    at.need("variable", Properties::isWord);
    at.may("division", Set.of("county", "city", "province")::contains);
  }

  private void notice(Properties at) {
    at.may("notice", variableOr(matter.notices()::containsKey));
    at.may("variable", Properties::isWord);
  }

  private void signatures(Properties at) {
    at.need("variable", Properties::isWord);
    at.may("roles", roles -> all(roles, role -> StepContract.isParty(matter, role)));
  }

  private static void standIn(Properties at) {
    at.need("level", variableOr(Properties.LEVELS::contains));
    at.need("role", Properties.ROLES::contains);
    at.need("variable", Properties::isWord);
  }

  private static void draw(Properties at) {
    at.need("key", Properties::isWord);
    at.need("share", variableOr(share -> share.matches("0(\\.\\d+)?|1")));
    at.need("level", Properties.LEVELS::contains);
    at.need("variable", Properties::isWord);
    at.need("reason", Properties::isBilingual);
  }

  private void archive(Properties at) {
    archives = true;
    at.need("variable", Properties::isWord);
    if (matter.closing().archive().isEmpty()) {
      at.add("matter.yaml names nothing under archive");
    }
  }

  private static void fund(Properties at) {
    at.need("fund", Properties::isWord);
    at.need("level", variableOr(Properties.LEVELS::contains));
    at.need("text", Properties::isBilingual);
    at.need("variable", Properties::isWord);
    at.needFeel("amount");
  }

  private static void pay(Properties at) {
    at.need("key", Properties::isWord);
    at.needFeel("payments");
  }

  private void open(Properties at) {
    at.need("carry", matter.opening().opens()::containsKey);
    at.may("variable", Properties::isWord);
  }
}
