package org.banli.matter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.banli.matter.Matter.AskedSource;
import org.banli.matter.Matter.CheckRule;

/** Reads which outside systems a matter asks. */
final class CheckReader {

  private CheckReader() {}

  static Map<String, CheckRule> checks(Node node) {
    var checks = new LinkedHashMap<String, CheckRule>();
    node.find("check").ifPresent(main -> checks.put("check", check(main)));
    node.at("checks")
        .map()
        .forEach(
            (key, further) -> {
              if (checks.put(key, check(further)) != null) {
                throw further.refused("is the key of what stands under check");
              }
            });
    return Collections.unmodifiableMap(checks);
  }

  private static CheckRule check(Node node) {
    node.only(Set.of("persons", "sources", "timeout", "consent"));
    return new CheckRule(
        node.at("persons").text(),
        MatterReader.list(node.at("sources"), CheckReader::source),
        MatterReader.text(node, "timeout", "5wd"),
        node.find("consent").map(Node::flag).orElse(true));
  }

  private static AskedSource source(Node node) {
    if (!node.isMap()) {
      return new AskedSource(node.text(), "");
    }
    node.only(Set.of("source", "each"));
    var each = MatterReader.text(node, "each", "");
    if (!Set.of("", "province").contains(each)) {
      throw node.at("each").refused("province is expected");
    }
    return new AskedSource(node.at("source").text(), each);
  }
}
