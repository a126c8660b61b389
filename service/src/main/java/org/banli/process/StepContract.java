package org.banli.process;

import static org.banli.process.Properties.variableOr;

import java.util.HashSet;
import java.util.Set;
import org.banli.matter.Matter;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Steps of people: somebody takes them in some time, and what they name exists. */
class StepContract {

  private static final String APPLICANT = "applicant";
  private static final Set<String> BLOCKS =
      Set.of(
          "accept",
          "survey",
          "review",
          "decide",
          "appraisal",
          "opinions",
          "manual",
          APPLICANT,
          Bookings.BLOCK);
  private static final Set<String> TONES = Set.of("good", "bad", "neutral");
  private static final String OUTCOME = "outcome:";

  private final Matter matter;
  private final Set<String> files;
  private final Set<String> booked;
  private final FeelExpressions feel;
  private final Defects defects;
  private final Set<String> asked = new HashSet<>();

  /**
   * @param booked forms that ask for a time at an office
   */
  StepContract(
      Matter matter, Set<String> files, Set<String> booked, FeelExpressions feel, Defects defects) {
    this.matter = matter;
    this.files = files;
    this.booked = booked;
    this.feel = feel;
    this.defects = defects;
  }

  /** Forms of the steps that wait for an applicant. */
  Set<String> asked() {
    return Set.copyOf(asked);
  }

  void check(String file, UserTask task) {
    var at = new Properties(file, Parameters.of(task), feel, defects);
    defects.unless(task.getName() != null, file, task.getId(), "has no name");
    at.need("nameEn", text -> true);
    at.need("block", BLOCKS::contains);
    at.need("level", variableOr(Properties.LEVELS::contains));
    taker(at);
    at.may("due", Properties::isWord);
    form(at, task.getCamundaFormKey());
    outcomes(at);
    repeated(at, task);
  }

  private void taker(Properties at) {
    if (at.is("level", Taker.PARTY)) {
      party(at);
    } else if (!at.is("level", APPLICANT)) {
      at.need("role", variableOr(Properties.ROLES::contains));
      if (at.find("due").isEmpty()) {
        at.need("limit", variableOr(Properties::isTerm));
      }
      at.may("startWithin", matter.limits()::containsKey);
    }
  }

  private void party(Properties at) {
    if (matter.parties().isEmpty()) {
      at.add("nobody is a party");
    }
    if (at.find("each").isEmpty()) {
      at.need("party", variableOr(role -> isParty(matter, role)));
    } else {
      at.may("party", variableOr(role -> isParty(matter, role)));
    }
    at.may("limit", variableOr(Properties::isTerm));
  }

  static boolean isParty(Matter matter, String role) {
    return matter.parties().stream().anyMatch(party -> party.role().equals(role));
  }

  private void form(Properties at, @Nullable String form) {
    if (form != null && at.is("block", APPLICANT)) {
      asked.add(form);
    }
    if (form != null && !files.contains("forms/" + form + ".form")) {
      at.add("there is no form " + form);
    }
    slot(at, form);
  }

  /** Only where a time is booked is one asked for, and there it is. */
  private void slot(Properties at, @Nullable String form) {
    var booking = at.is("block", Bookings.BLOCK);
    var asks = form != null && booked.contains(form);
    if (booking && !asks) {
      at.add("block appointment needs a form with a field of kind slot");
    }
    if (asks && !booking) {
      at.add("form " + form + " asks for a time: the step must be of block appointment");
    }
  }

  private static void outcomes(Properties at) {
    var outcomes =
        at.values().values().entrySet().stream()
            .filter(property -> property.getKey().startsWith(OUTCOME))
            .toList();
    if (outcomes.isEmpty()) {
      at.add("has no outcome to choose");
    }
    for (var outcome : outcomes) {
      var parts = outcome.getValue().split("\\|", -1);
      if (parts.length < 3 || parts.length > 4 || !TONES.contains(parts[2].strip())) {
        at.add(outcome.getKey() + " is not 中文|English|tone");
      }
    }
  }

  /** A step that is taken once for each element of a list; answers under a key of their own. */
  private void repeated(Properties at, UserTask task) {
    at.may("answers", word -> Properties.isWord(word) && !word.equals(matter.startForm()));
    at.mayFeel("each");
    var all =
        task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many
            && !many.isSequential()
            && many.getLoopCardinality() != null;
    if (at.find("each").isPresent() && !all) {
      at.add("each: the step must be opened for all elements at once, as many as a variable says");
    }
  }
}
