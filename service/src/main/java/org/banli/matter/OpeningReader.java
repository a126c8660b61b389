package org.banli.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banli.matter.Opening.About;
import org.banli.matter.Opening.Campaign;
import org.banli.matter.Opening.Figure;
import org.banli.matter.Opening.Initiated;
import org.banli.matter.Opening.LinkedRule;
import org.banli.platform.Bilingual;

/** Reads how cases of a matter begin: {@code initiated}, {@code about}, {@code opens}. */
final class OpeningReader {

  private static final Bilingual LINK = new Bilingual("关联办件", "Linked case");

  private OpeningReader() {}

  static Opening read(Node matter) {
    var opens = new LinkedHashMap<String, LinkedRule>();
    matter.at("opens").map().forEach((key, node) -> opens.put(key, linked(node)));
    return new Opening(
        matter.find("initiated").map(OpeningReader::initiated),
        matter.find("about").map(OpeningReader::about),
        opens,
        matter.find("campaign").map(OpeningReader::campaign));
  }

  private static Campaign campaign(Node node) {
    node.only(Set.of("register", "when", "once", "carry", "figures"));
    return new Campaign(
        node.at("register").text(),
        node.at("when").text(),
        node.at("once").text(),
        texts(node.at("carry")),
        node.at("figures").list().stream().map(OpeningReader::figure).toList());
  }

  private static Figure figure(Node node) {
    node.only(Set.of("zh", "en", "fact", "is", "target"));
    return new Figure(
        new Bilingual(node.at("zh").text(), node.at("en").text()),
        node.at("fact").text(),
        node.at("is").text(),
        node.find("target").map(Node::text));
  }

  private static Initiated initiated(Node node) {
    node.only(Set.of("level", "role"));
    return new Initiated(node.at("level").text(), node.at("role").text());
  }

  private static About about(Node node) {
    node.only(Set.of("register", "matters", "required", "link", "carry"));
    var register = node.find("register").map(Node::text);
    List<String> matters = node.at("matters").list().stream().map(Node::text).toList();
    if (register.isPresent() == !matters.isEmpty()) {
      throw node.refused("either register or matters is expected");
    }
    return new About(
        register,
        matters,
        node.find("required").map(Node::flag).orElse(true),
        link(node),
        texts(node.at("carry")));
  }

  private static LinkedRule linked(Node node) {
    node.only(Set.of("matter", "link", "when", "carry"));
    var when = Optional.of(node.at("when")).filter(it -> !it.missing());
    return new LinkedRule(
        node.at("matter").text(),
        link(node),
        when.map(Node::text).orElse("true"),
        texts(node.at("carry")));
  }

  private static Bilingual link(Node node) {
    return node.find("link").map(Node::bilingual).orElse(LINK);
  }

  private static Map<String, String> texts(Node node) {
    var texts = new LinkedHashMap<String, String>();
    node.map().forEach((key, child) -> texts.put(key, child.text()));
    return texts;
  }
}
