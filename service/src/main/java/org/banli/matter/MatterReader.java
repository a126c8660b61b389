package org.banli.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banli.matter.Matter.ArchiveItem;
import org.banli.matter.Matter.Closing;
import org.banli.matter.Matter.Family;
import org.banli.matter.Matter.Guide;
import org.banli.matter.Matter.Law;
import org.banli.matter.Matter.LetterRule;
import org.banli.matter.Matter.LimitRule;
import org.banli.matter.Matter.Material;
import org.banli.matter.Matter.NoticeRule;
import org.banli.matter.Matter.Offer;
import org.banli.matter.Matter.OneOpen;
import org.banli.matter.Matter.Option;
import org.banli.matter.Matter.OutcomeRule;
import org.banli.matter.Matter.PartyRule;
import org.banli.matter.Matter.Question;
import org.banli.matter.Matter.SheetLine;
import org.banli.matter.Matter.Step;
import org.banli.platform.Bilingual;

/** Reads {@code matter.yaml}, see docs/matter-format.md; refuses what it does not know. */
final class MatterReader {

  static final String FILE = "matter.yaml";

  private static final Set<String> KEYS =
      Set.of(
          ("id name family summary open numberPrefix process startForm responsible guide precheck "
                  + "materials limits variables worksheet outcomes letters notice notices check "
                  + "checks facts registers lookups oneOpen visit archive secrecy parties "
                  + "initiated about opens campaign")
              .split(" "));

  private MatterReader() {}

  static Matter read(MatterRef ref, byte[] yaml) {
    var node = Node.read(FILE, yaml).only(KEYS);
    if (!node.at("id").text().equals(ref.id())) {
      throw node.at("id").refused("must be the folder's name, " + ref.id());
    }
    return new Matter(
        ref,
        node.at("name").bilingual(),
        family(node.at("family")),
        node.at("summary").bilingual(),
        node.at("open").flag(),
        numberPrefix(node.at("numberPrefix")),
        node.at("process").text(),
        node.at("startForm").text(),
        node.at("responsible").text(),
        guide(node.at("guide")),
        list(node.at("precheck"), MatterReader::question),
        list(node.at("materials"), MatterReader::material),
        map(node.at("limits"), MatterReader::limit),
        map(node.at("variables"), Node::text),
        list(node.at("worksheet"), MatterReader::line),
        map(node.at("outcomes"), MatterReader::outcome),
        map(node.at("letters"), MatterReader::letter),
        notices(node),
        CheckReader.checks(node),
        map(node.at("facts"), Node::text),
        list(node.at("registers"), RegisterReader::rule),
        map(node.at("lookups"), RegisterReader::lookup),
        node.find("oneOpen").map(MatterReader::oneOpen).orElse(new OneOpen(OneOpen.Per.PERSON, "")),
        node.find("visit").map(Node::text),
        closing(node),
        list(node.at("parties"), MatterReader::party),
        OpeningReader.read(node));
  }

  private static String numberPrefix(Node node) {
    if (!node.text().matches("[A-Z]{2,4}")) {
      throw node.refused("two to four capital letters are expected");
    }
    return node.text();
  }

  private static Family family(Node node) {
    node.only(Set.of("id", "zh", "en", "place"));
    return new Family(
        node.at("id").text(),
        label(node),
        node.find("place").map(MatterReader::place).orElse(Family.LAST));
  }

  private static int place(Node node) {
    if (!node.text().matches("[1-9]\\d{0,2}")) {
      throw node.refused("a number from 1 to 999 is expected");
    }
    return Integer.parseInt(node.text());
  }

  private static Guide guide(Node node) {
    node.only(Set.of("who", "steps", "laws", "fee", "result"));
    return new Guide(
        node.at("who").bilingual(),
        list(node.at("steps"), MatterReader::step),
        list(node.at("laws"), MatterReader::law),
        node.at("fee").bilingual(),
        node.at("result").bilingual());
  }

  private static Step step(Node node) {
    node.only(Set.of("zh", "en", "level", "time"));
    return new Step(label(node), node.at("level").text(), node.at("time").bilingual());
  }

  private static Law law(Node node) {
    node.only(Set.of("name", "article"));
    return new Law(node.at("name").text(), node.at("article").text());
  }

  private static Question question(Node node) {
    node.only(Set.of("key", "zh", "en", "type", "options", "stop", "why"));
    return new Question(
        node.at("key").text(),
        label(node),
        node.at("type").text(),
        list(node.at("options"), MatterReader::option),
        text(node, "stop", "false"),
        node.find("why").map(Node::bilingual).orElseGet(() -> new Bilingual("", "")));
  }

  private static Option option(Node node) {
    node.only(Set.of("value", "zh", "en"));
    return new Option(node.at("value").text(), label(node));
  }

  private static Material material(Node node) {
    node.only(Set.of("key", "zh", "en", "required", "source", "fallback", "hint"));
    return new Material(
        node.at("key").text(),
        label(node),
        text(node, "required", "false"),
        node.find("source").map(Node::text),
        node.find("fallback").map(Node::flag).orElse(false),
        node.find("hint").map(Node::bilingual).orElseGet(() -> new Bilingual("", "")));
  }

  private static LimitRule limit(Node node) {
    node.only(Set.of("zh", "en", "term", "extended", "law", "statutory", "escalate"));
    return new LimitRule(
        label(node),
        node.at("term").text(),
        node.find("extended").map(Node::text),
        text(node, "law", ""),
        node.find("statutory").map(Node::flag).orElse(false),
        node.find("escalate").map(Node::text));
  }

  private static SheetLine line(Node node) {
    node.only(Set.of("key", "zh", "en", "value", "unit", "law", "show", "formula"));
    return new SheetLine(
        node.at("key").text(),
        label(node),
        node.at("value").text(),
        node.at("unit").text(),
        text(node, "law", ""),
        text(node, "show", "true"),
        node.find("formula").map(Node::text));
  }

  private static OutcomeRule outcome(Node node) {
    node.only(Set.of("zh", "en", "kind", "offer", "offers"));
    var offers = new ArrayList<Offer>();
    node.find("offer").map(MatterReader::offer).ifPresent(offers::add);
    offers.addAll(list(node.at("offers"), MatterReader::offer));
    return new OutcomeRule(label(node), node.at("kind").text(), List.copyOf(offers));
  }

  private static Offer offer(Node node) {
    node.only(Set.of("matter", "zh", "en", "when", "carry"));
    return new Offer(
        node.at("matter").text(),
        label(node),
        text(node, "when", "true"),
        map(node.at("carry"), Node::text));
  }

  private static LetterRule letter(Node node) {
    node.only(Set.of("zh", "en", "numberPrefix", "sealed"));
    return new LetterRule(
        label(node),
        node.at("numberPrefix").text(),
        node.find("sealed").map(Node::flag).orElse(true));
  }

  /** The one under {@code notice} has the empty key. */
  private static Map<String, NoticeRule> notices(Node node) {
    var all = new LinkedHashMap<String, NoticeRule>();
    node.find("notice").ifPresent(one -> all.put("", notice(one)));
    all.putAll(map(node.at("notices"), MatterReader::notice));
    return all;
  }

  private static NoticeRule notice(Node node) {
    node.only(Set.of("title", "days", "law", "shows", "objection"));
    var none = node.find("objection").filter(it -> "none".equals(it.value())).isPresent();
    return new NoticeRule(
        bilingual(node, "title", new Bilingual("公示", "Public notice")),
        node.at("days").text(),
        map(node.at("shows"), Node::text),
        text(node, "law", ""),
        none
            ? Optional.empty()
            : Optional.of(bilingual(node, "objection", new Bilingual("异议", "Objection"))));
  }

  private static Bilingual bilingual(Node node, String name, Bilingual otherwise) {
    return node.find(name).map(Node::bilingual).orElse(otherwise);
  }

  private static OneOpen oneOpen(Node node) {
    node.only(Set.of("per", "persons"));
    var per = node.at("per");
    return switch (per.text()) {
      case "none" -> new OneOpen(OneOpen.Per.NONE, "");
      case "person" -> new OneOpen(OneOpen.Per.PERSON, "");
      case "household" -> new OneOpen(OneOpen.Per.HOUSEHOLD, node.at("persons").text());
      case "subject" -> new OneOpen(OneOpen.Per.SUBJECT, node.at("persons").text());
      default -> throw per.refused("none, person, household or subject is expected");
    };
  }

  private static Closing closing(Node matter) {
    var secrecy = matter.find("secrecy");
    if (secrecy.filter(word -> !word.text().equals("narrow")).isPresent()) {
      throw secrecy.get().refused("narrow is expected");
    }
    return new Closing(list(matter.at("archive"), MatterReader::archiveItem), secrecy.isPresent());
  }

  private static PartyRule party(Node node) {
    node.only(Set.of("role", "zh", "en", "person", "when", "withdraws", "at"));
    return new PartyRule(
        node.at("role").text(),
        label(node),
        node.at("person").text(),
        text(node, "when", "true"),
        node.find("withdraws").map(Node::flag).orElse(false),
        text(node, "at", "township"));
  }

  private static ArchiveItem archiveItem(Node node) {
    node.only(Set.of("key", "zh", "en", "complete"));
    return new ArchiveItem(node.at("key").text(), label(node), node.at("complete").text());
  }

  private static Bilingual label(Node node) {
    return new Bilingual(node.at("zh").text(), node.at("en").text());
  }

  static String text(Node node, String name, String otherwise) {
    return Optional.of(node.at(name)).filter(n -> !n.missing()).map(Node::text).orElse(otherwise);
  }

  static <T> List<T> list(Node node, Function<Node, T> each) {
    return node.list().stream().map(each).toList();
  }

  static <T> Map<String, T> map(Node node, Function<Node, T> each) {
    var result = new LinkedHashMap<String, T>();
    node.map().forEach((key, child) -> result.put(key, each.apply(child)));
    return result;
  }
}
