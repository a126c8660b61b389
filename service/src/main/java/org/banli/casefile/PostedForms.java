package org.banli.casefile;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.document.Files;
import org.banli.form.Drawing;
import org.banli.form.Form;
import org.banli.form.Validation;
import org.banli.identity.Actor;
import org.banli.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * Reads a posted form with all that a page without scripts can do: papers as parts {@code
 * _file.<name>}, typed signatures, rows added and removed by buttons.
 */
@Component
public class PostedForms {

  private static final String FILE = "_file.";
  private static final String TYPED = "_typed.";

  private final Drawing drawing;
  private final Files files;
  private final Materials materials;

  PostedForms(Drawing drawing, Files files, Materials materials) {
    this.drawing = drawing;
    this.files = files;
    this.materials = materials;
  }

  /**
   * @param owner draft id or case number to which papers are attached
   */
  public Posted read(
      Actor actor, String owner, Form form, Optional<String> page, HttpServletRequest request) {
    var fields = new Fields(form);
    var values = values(request);
    putTyped(values, request);
    List<Validation.Defect> defects = new ArrayList<>();
    for (Part part : parts(request)) {
      take(actor, owner, fields, values, defects, part);
    }
    var answers = drawing.read(form, page, values);
    return new Posted(answers, edited(actor, owner, answers, request), defects);
  }

  /** Stores one file for a field; a signature's picture is no paper of its own. */
  private String store(Actor actor, String owner, Form.Field field, String name, Part part) {
    var stored = store(name, part);
    if (field.type().equals("signature")) {
      return stored.hash();
    }
    var slot = field.properties().getOrDefault("material", field.key());
    return Long.toString(materials.attach(actor, owner, slot, stored).id());
  }

  /**
   * Posted answers without what belongs to the page: {@code version} and all that starts with _.
   */
  public static Map<String, String[]> values(HttpServletRequest request) {
    Map<String, String[]> values = new LinkedHashMap<>(request.getParameterMap());
    values.keySet().removeIf(name -> name.startsWith("_") || name.equals("version"));
    return values;
  }

  private void take(
      Actor actor,
      String owner,
      Fields fields,
      Map<String, String[]> values,
      List<Validation.Defect> defects,
      Part part) {
    var name = part.getName().substring(FILE.length());
    var field = fields.named(name);
    if (field.isEmpty()) {
      return;
    }
    try {
      var id = store(actor, owner, field.get(), name(part), part);
      values.merge(name, new String[] {id}, (was, now) -> joined(field.get(), was, now));
    } catch (Problem refused) {
      defects.add(new Validation.Defect(name, refused.key(), List.of(refused.arguments())));
    }
  }

  private static String[] joined(Form.Field field, String[] was, String[] now) {
    boolean many = "true".equals(field.properties().get("multiple"));
    return many ? Fields.join(was, now) : now;
  }

  private Files.Stored store(String name, Part part) {
    try (var content = part.getInputStream()) {
      return files.store(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A typed name counts as signature only with the box ticked that says so. */
  private static void putTyped(Map<String, String[]> values, HttpServletRequest request) {
    for (var name : List.copyOf(request.getParameterMap().keySet())) {
      if (name.startsWith(TYPED)) {
        var field = name.substring(TYPED.length());
        var typed = Objects.requireNonNullElse(request.getParameter(name), "").strip();
        boolean agreed = "true".equals(request.getParameter("_agree." + field));
        var drawn = Objects.requireNonNullElse(request.getParameter(field), "");
        if (agreed && !typed.isEmpty() && (drawn.isBlank() || drawn.startsWith("typed:"))) {
          values.put(field, new String[] {"typed:" + typed});
        }
      }
    }
  }

  /** Whether a button was pressed that changes the page rather than leaves it. */
  private boolean edited(
      Actor actor, String owner, Map<String, Object> answers, HttpServletRequest request) {
    var add = request.getParameter("_add");
    var remove = request.getParameter("_remove");
    if (add != null) {
      Fields.addRow(answers, add);
    }
    if (remove != null) {
      Fields.remove(answers, remove).ifPresent(paper -> detach(actor, owner, paper));
    }
    return add != null || remove != null || request.getParameter("_refresh") != null;
  }

  private void detach(Actor actor, String owner, String paper) {
    if (paper.matches("\\d{1,18}")) {
      materials.detach(actor, owner, Long.parseLong(paper));
    }
  }

  private static List<Part> parts(HttpServletRequest request) {
    var type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) {
      return List.of();
    }
    try {
      Collection<Part> parts = request.getParts();
      return parts.stream()
          .filter(part -> part.getName().startsWith(FILE))
          .filter(part -> !name(part).isBlank() || part.getSize() > 0)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Part part) {
    return Objects.requireNonNullElse(part.getSubmittedFileName(), "");
  }

  /**
   * What was posted.
   *
   * @param answers as typed, with rows added or removed
   * @param editing the person stays on the page: a row or paper was added or removed
   * @param defects of uploads that were refused
   */
  public record Posted(
      Map<String, Object> answers, boolean editing, List<Validation.Defect> defects) {}
}
