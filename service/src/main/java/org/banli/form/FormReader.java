package org.banli.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banli.form.Form.Field;
import org.banli.form.Form.Page;
import org.banli.platform.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Camunda Forms JSON; refuses with all that is wrong at once. One reader reads one form. */
class FormReader {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String file;
  private final Expressions expressions;
  private final List<FormDefect.Reason> wrong = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private FormReader(String file, Expressions expressions) {
    this.file = file;
    this.expressions = expressions;
  }

  /**
   * @param file path inside the version, for messages
   * @throws FormDefect naming every component that is wrong
   */
  static Form read(String file, byte[] content, Expressions expressions) {
    return new FormReader(file, expressions).form(content);
  }

  private Form form(byte[] content) {
    var root = parse(content);
    var id = root.path("id").asString("");
    if (!file.endsWith("/" + id + ".form")) {
      refuse("", "id \"" + id + "\" is not the file's name");
    }
    var keys = new Keys(this);
    List<Page> pages = new ArrayList<>();
    for (var node : root.path("components")) {
      pages.add(page(node, keys));
    }
    if (pages.isEmpty()) {
      refuse("", "no components");
    }
    if (!wrong.isEmpty()) {
      throw new FormDefect(file, wrong);
    }
    return new Form(id, List.copyOf(pages));
  }

  private JsonNode parse(byte[] content) {
    try {
      return JSON.readTree(content);
    } catch (JacksonException e) {
      throw new FormDefect(file, List.of(new FormDefect.Reason("", e.getOriginalMessage())));
    }
  }

  private Page page(JsonNode node, Keys keys) {
    var component = new Component(node);
    if (!component.type().equals("group")) {
      refuse(component.id(), "stands outside a page: top-level components are groups");
    }
    unique(component);
    var path = component.path();
    var fields = fields(component, path.isEmpty() ? keys : keys.inner(component, path));
    return new Page(
        component.id(),
        component.label(),
        feel(component, component.hide()),
        path.isEmpty() ? fields : List.of(untitled(component, path, fields)));
  }

  /** A page's own path becomes a group without a title, drawn as part of the page. */
  private static Field untitled(Component component, String path, List<Field> fields) {
    var none = new Bilingual("", "");
    return new Field(
        component.id(),
        "group",
        path,
        none,
        none,
        null,
        "false",
        Component.NO_CHECKS,
        List.of(),
        fields,
        component.properties());
  }

  private List<Field> fields(Component parent, Keys keys) {
    List<Field> fields = new ArrayList<>();
    for (var node : parent.children()) {
      fields.add(field(new Component(node), keys));
    }
    return List.copyOf(fields);
  }

  private Field field(Component component, Keys keys) {
    unique(component);
    var type = component.drawnAs();
    if (type.isEmpty()) {
      refuse(component.id(), "unknown component " + component.described());
    }
    var key = component.key();
    keys.add(component, type, key);
    component.defects().forEach(reason -> refuse(component.id(), reason));
    return new Field(
        component.id(),
        type,
        key,
        component.label(),
        component.hint(),
        feel(component, component.hide()),
        required(component),
        component.checks(),
        component.choices(),
        component.columns().orElseGet(() -> fields(component, inside(type, key, keys))),
        withFeel(component));
  }

  private static Keys inside(String type, String key, Keys keys) {
    boolean nested = type.equals("list") || (type.equals("group") && !key.isEmpty());
    return nested ? keys.nested() : keys;
  }

  private String required(Component component) {
    if (component.required()) {
      return "true";
    }
    var when = feel(component, component.property("requiredWhen"));
    return when == null ? "false" : when;
  }

  private Map<String, String> withFeel(Component component) {
    feel(component, component.property("check"));
    feel(component, component.property("dataSource"));
    feel(component, component.property("prefill"));
    feel(component, component.property("shows"));
    return component.properties();
  }

  private @Nullable String feel(Component component, @Nullable String expression) {
    if (expression == null || expression.isBlank()) {
      return null;
    }
    expressions
        .defect(expression)
        .ifPresent(reason -> refuse(component.id(), "FEEL " + expression + ": " + reason));
    return expression;
  }

  private void unique(Component component) {
    if (component.id().isEmpty()) {
      refuse("", "a " + component.described() + " has no id");
    } else if (!ids.add(component.id())) {
      refuse(component.id(), "this id is used twice");
    }
  }

  void refuse(String id, String reason) {
    wrong.add(new FormDefect.Reason(id, reason));
  }

  /** Keys of one level of the answers. */
  private static final class Keys {
    private final FormReader reader;
    private final Set<String> taken = new HashSet<>();

    Keys(FormReader reader) {
      this.reader = reader;
    }

    /** Takes the path on this level and opens the level below. */
    Keys inner(Component component, String path) {
      take(component, path);
      return nested();
    }

    Keys nested() {
      return new Keys(reader);
    }

    void add(Component component, String type, String key) {
      if (type.equals("note") || type.equals("table") || type.isEmpty()) {
        return;
      }
      if (!key.isEmpty() || !type.equals("group")) {
        take(component, key);
      }
    }

    private void take(Component component, String key) {
      if (!key.matches("[a-z][A-Za-z0-9]*")) {
        reader.refuse(component.id(), "key \"" + key + "\" is not a camelCase word");
      } else if (!taken.add(key)) {
        reader.refuse(component.id(), "key \"" + key + "\" is used twice on one level");
      }
    }
  }
}
