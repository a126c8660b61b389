package org.banli.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.banli.platform.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A value of a YAML file together with the place where it stands, so that a refusal names it. */
record Node(String file, String key, @Nullable Object value) {

  private static final YAMLMapper YAML = new YAMLMapper();

  static Node read(String file, byte[] yaml) {
    try {
      return new Node(file, "", YAML.readValue(yaml, Object.class));
    } catch (JacksonException e) {
      throw new PackageRefused(file, "", e.getOriginalMessage());
    }
  }

  boolean missing() {
    return value == null;
  }

  boolean isMap() {
    return value instanceof Map;
  }

  /** The child of that name, missing or not. */
  Node at(String name) {
    return new Node(file, key.isEmpty() ? name : key + "." + name, object().get(name));
  }

  Optional<Node> find(String name) {
    return Optional.of(at(name)).filter(child -> !child.missing());
  }

  /** Refuses keys that the format does not know: a misspelt key must not be silently ignored. */
  Node only(Set<String> names) {
    for (var name : object().keySet()) {
      if (!names.contains(name)) {
        throw at(name).refused("unknown key");
      }
    }
    return this;
  }

  String text() {
    if (value == null) {
      throw refused("missing");
    }
    if (value instanceof Map || value instanceof List) {
      throw refused("a text is expected");
    }
    return value.toString();
  }

  boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw refused("true or false is expected");
  }

  Bilingual bilingual() {
    only(Set.of("zh", "en"));
    return new Bilingual(at("zh").text(), at("en").text());
  }

  List<Node> list() {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return IntStream.range(0, list.size())
          .mapToObj(i -> new Node(file, key + "[" + i + "]", list.get(i)))
          .toList();
    }
    throw refused("a list is expected");
  }

  Map<String, Node> map() {
    var children = new LinkedHashMap<String, Node>();
    if (!missing()) {
      object().keySet().forEach(name -> children.put(name, at(name)));
    }
    return children;
  }

  PackageRefused refused(String reason) {
    return new PackageRefused(file, key, reason);
  }

  @SuppressWarnings("unchecked")
  private Map<String, @Nullable Object> object() {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw missing() ? refused("missing") : refused("keys are expected");
  }
}
