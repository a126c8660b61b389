package org.banli.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banli.check.Checks;
import org.banli.clock.Term;
import org.banli.matter.Matter;
import org.banli.matter.Opening;

/** What matter.yaml names exists, and its FEEL can be parsed. */
class MatterContract {

  private static final String FILE = "matter.yaml";
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");
  private static final Pattern FOUND = Pattern.compile("\\bfound\\b");
  private static final Set<String> KINDS = Set.of("granted", "refused", "ended");
  private static final Set<String> LEVELS =
      Set.of("village", "township", "county", "city", "province");

  /** Facts of a notice, which stand beside those of the named ones. */
  private static final Set<String> NOTICE = Set.of("objections", "objected", "from", "to");

  private static final Set<String> UNITS =
      Set.of("yuan", "persons", "items", "days", "months", "years", "ratio", "flag", "text");

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** Names that the facts {@code check.<name>} have already. */
  private static final Set<String> RESERVED = Set.of("missing", "complete", "total");

  private final Matter matter;
  private final Set<String> files;
  private final FeelExpressions feel;
  private final Defects defects;

  MatterContract(Matter matter, Set<String> files, FeelExpressions feel, Defects defects) {
    this.matter = matter;
    this.files = files;
    this.feel = feel;
    this.defects = defects;
  }

  void check() {
    file("startForm", "forms/" + matter.startForm() + ".form");
    feel("responsible", matter.responsible());
    if (!matter.oneOpen().persons().isEmpty()) {
      feel("oneOpen.persons", matter.oneOpen().persons());
    }
    matter.visit().ifPresent(address -> feel("visit", address));
    all("variables", matter.variables());
    all("facts", matter.facts());
    matter.precheck().forEach(question -> feel("precheck." + question.key(), question.stop()));
    matter.materials().forEach(paper -> feel("materials." + paper.key(), paper.required()));
    matter.limits().forEach(this::limit);
    matter.worksheet().forEach(this::line);
    matter.outcomes().forEach(this::outcome);
    matter.letters().keySet().forEach(id -> file("letters." + id, "letters/" + id + ".ftlh"));
    matter.notices().forEach(this::notice);
    matter.checks().forEach(this::question);
    matter.registers().forEach(this::register);
    parties();
    matter.closing().archive().forEach(item -> feel("archive." + item.key(), item.complete()));
    matter.lookups().forEach(this::lookup);
    opening();
  }

  private void opening() {
    var rule = matter.opening();
    rule.initiated().ifPresent(this::initiated);
    rule.about().ifPresent(about -> all("about.carry", about.carry()));
    rule.campaign().ifPresent(this::campaign);
    rule.opens()
        .forEach(
            (key, linked) -> {
              feel("opens." + key + ".when", linked.when());
              all("opens." + key + ".carry", linked.carry());
            });
  }

  /** A campaign opens cases about entries, of an office itself. */
  private void campaign(Opening.Campaign rule) {
    feel("campaign.when", rule.when());
    feel("campaign.once", rule.once());
    all("campaign.carry", rule.carry());
    var about = matter.opening().about().flatMap(Opening.About::register);
    var entries = about.filter(rule.register()::equals).isPresent();
    defects.unless(entries, FILE, "campaign.register", "about.register must be the same");
    var office = matter.opening().initiated().isPresent();
    defects.unless(office, FILE, "campaign", "needs initiated: an office opens it");
    for (var figure : rule.figures()) {
      var known = matter.facts().containsKey(figure.fact());
      defects.unless(known, FILE, "campaign.figures", "no fact " + figure.fact());
    }
  }

  private void initiated(Opening.Initiated rule) {
    var level = LEVELS.contains(rule.level());
    defects.unless(level, FILE, "initiated.level", "unknown level " + rule.level());
    var role = Properties.ROLES.contains(rule.role());
    defects.unless(role, FILE, "initiated.role", "unknown role " + rule.role());
  }

  private void limit(String key, Matter.LimitRule rule) {
    term("limits." + key + ".term", rule.term());
    rule.extended().ifPresent(extended -> term("limits." + key + ".extended", extended));
    rule.escalate()
        .filter(level -> !LEVELS.contains(level))
        .ifPresent(level -> defects.add(FILE, "limits." + key, "unknown level " + level));
  }

  private void line(Matter.SheetLine line) {
    var key = "worksheet." + line.key();
    feel(key, line.value());
    feel(key + ".show", line.show());
    defects.unless(UNITS.contains(line.unit()), FILE, key, "unknown unit " + line.unit());
    line.formula()
        .ifPresent(
            text ->
                BRACES
                    .matcher(text)
                    .results()
                    .forEach(part -> feel(key + ".formula", part.group(1))));
  }

  private void outcome(String key, Matter.OutcomeRule rule) {
    var at = "outcomes." + key;
    defects.unless(KINDS.contains(rule.kind()), FILE, at, "unknown kind " + rule.kind());
    rule.offers()
        .forEach(
            offer -> {
              feel(at + ".offer", offer.when());
              all(at + ".offer.carry", offer.carry());
            });
  }

  private void notice(String key, Matter.NoticeRule rule) {
    var at = key.isEmpty() ? "notice" : "notices." + key;
    var fine = key.isEmpty() || (key.matches("[a-z][A-Za-z0-9]{0,39}") && !NOTICE.contains(key));
    defects.unless(fine, FILE, at, "a key is a camelCase word and no fact of a notice");
    feel(at + ".days", rule.days());
    all(at + ".shows", rule.shows());
  }

  private void question(String key, Matter.CheckRule rule) {
    var at = key.equals(Checks.MAIN) ? key : "checks." + key;
    defects.unless(KEY.matcher(key).matches(), FILE, at, "the key is not a camelCase word");
    feel(at + ".persons", rule.persons());
    plainTerm(at + ".timeout", rule.timeout());
    defects.unless(!rule.sources().isEmpty(), FILE, at + ".sources", "no source");
    var ids = rule.sources().stream().map(Matter.AskedSource::id).toList();
    for (var id : ids) {
      var fine = KEY.matcher(id).matches() && !RESERVED.contains(id);
      defects.unless(fine, FILE, at + ".sources", id + " cannot be the id of a source");
    }
    var once = Set.copyOf(ids).size() == ids.size();
    defects.unless(once, FILE, at + ".sources", "a source is named twice");
  }

  private void parties() {
    var roles = new HashSet<String>();
    for (var party : matter.parties()) {
      var at = "parties." + party.role();
      var named = party.role().matches("[a-z][A-Za-z0-9]{0,31}");
      defects.unless(named, FILE, at, "a role is one word of at most 32 letters");
      defects.unless(roles.add(party.role()), FILE, at, "this role was named before");
      defects.unless(LEVELS.contains(party.at()), FILE, at, "unknown level " + party.at());
      feel(at + ".person", party.person());
      feel(at + ".when", party.when());
    }
  }

  private void register(Matter.RegisterRule rule) {
    var at = "registers." + rule.register();
    feel(at + ".when", rule.when());
    if (!rule.persons().isEmpty()) {
      feel(at + ".persons", rule.persons());
    }
    all(at, rule.fields());
    rule.ends()
        .ifPresent(
            ending -> {
              feel(at + ".ends", ending.entries());
              ending.last().ifPresent(last -> feel(at + ".last", last));
              var known = ending.mark().isEmpty() || ending.mark().matches("[a-z][A-Za-z0-9]*");
              defects.unless(known, FILE, at + ".mark", "a camelCase word is expected");
            });
    rule.columns()
        .keySet()
        .forEach(
            name ->
                defects.unless(
                    matter.registers().stream()
                        .filter(it -> it.register().equals(rule.register()))
                        .anyMatch(it -> it.fields().containsKey(name)),
                    FILE,
                    at + ".columns." + name,
                    "no such field"));
  }

  /** What a lookup reads may not be what lookups find: it would never end. */
  private void lookup(String key, Matter.Lookup lookup) {
    var at = "lookups." + key;
    feel(at + ".of", lookup.of());
    var plain = !FOUND.matcher(lookup.of()).find();
    defects.unless(plain, FILE, at + ".of", "a lookup does not read found");
  }

  private void all(String at, Map<String, String> expressions) {
    expressions.forEach((key, expression) -> feel(at + "." + key, expression));
  }

  private void feel(String at, String expression) {
    feel.defect(expression).ifPresent(reason -> defects.add(FILE, at, reason));
  }

  private void term(String at, String term) {
    if (term.startsWith("=")) {
      feel(at, term);
    } else {
      plainTerm(at, term);
    }
  }

  private void plainTerm(String at, String term) {
    try {
      Term.parse(term);
    } catch (IllegalArgumentException e) {
      defects.add(FILE, at, String.valueOf(e.getMessage()));
    }
  }

  private void file(String at, String path) {
    defects.unless(files.contains(path), FILE, at, "there is no " + path);
  }
}
