package org.banli.matter;

import java.util.Optional;
import java.util.Set;
import org.banli.matter.Matter.Ending;
import org.banli.matter.Matter.Lookup;
import org.banli.matter.Matter.RegisterRule;

/** Reads what a matter finds in the registers, and what it writes there. */
final class RegisterReader {

  private RegisterReader() {}

  static Lookup lookup(Node node) {
    node.only(Set.of("register", "of"));
    return new Lookup(node.at("register").text(), node.at("of").text());
  }

  static RegisterRule rule(Node node) {
    node.only(
        Set.of(
            "register",
            "outcome",
            "when",
            "persons",
            "fields",
            "ends",
            "last",
            "mark",
            "title",
            "columns",
            "warning",
            "sole"));
    return new RegisterRule(
        node.at("register").text(),
        node.at("outcome").text(),
        MatterReader.text(node, "when", "true"),
        MatterReader.text(node, "persons", ""),
        MatterReader.map(node.at("fields"), Node::text),
        ending(node),
        node.find("title").map(Node::bilingual),
        MatterReader.map(node.at("columns"), Node::bilingual),
        node.find("warning").map(Node::bilingual),
        node.find("sole").map(Node::flag).orElse(false));
  }

  private static Optional<Ending> ending(Node node) {
    var ends = node.find("ends").map(Node::text);
    if (ends.isEmpty()) {
      for (var name : Set.of("last", "mark")) {
        node.find(name)
            .ifPresent(
                it -> {
                  throw it.refused("only beside ends");
                });
      }
      if (node.find("persons").isEmpty()) {
        throw node.refused("persons to enter or ends is expected");
      }
    }
    return ends.map(
        entries ->
            new Ending(
                entries, node.find("last").map(Node::text), MatterReader.text(node, "mark", "")));
  }
}
