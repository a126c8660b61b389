package org.banli.process;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banli.check.Sources;
import org.banli.form.Form;
import org.banli.matter.Matter;

/**
 * What a source answers is not asked of an applicant, but as fallback for the day on which it does
 * not answer (社会救助法 Arts. 41, 62; 行政许可法 Art. 31; 国务院令第716号 Art. 10).
 */
class QuestionContract {

  private static final String FILE = "matter.yaml";

  private final Matter matter;
  private final Sources sources;
  private final Defects defects;
  private final Map<String, Matter.Material> papers;

  QuestionContract(Matter matter, Sources sources, Defects defects) {
    this.matter = matter;
    this.sources = sources;
    this.defects = defects;
    this.papers =
        matter.materials().stream()
            .collect(Collectors.toMap(Matter.Material::key, Function.identity(), (a, b) -> a));
  }

  /** A paper that a source stands in for is demanded of nobody. */
  void materials() {
    for (var paper : matter.materials()) {
      var demanded = !paper.required().equals("false");
      if (paper.source().isPresent() && demanded && !paper.fallback()) {
        defects.add(
            FILE,
            "materials." + paper.key(),
            "is required although source "
                + paper.source().get()
                + " answers it; say required false, or fallback true");
      }
    }
  }

  void form(Form form) {
    form.pages().forEach(page -> page.fields().forEach(field -> field(form.id(), field)));
  }

  private void field(String form, Form.Field field) {
    var source = source(field);
    if (source.isPresent() && !fallback(field)) {
      defects.add(
          "forms/" + form + ".form",
          field.id(),
          "asks the applicant for what source "
              + source.get()
              + " answers; leave it out, or say fallback true");
    }
    field.fields().forEach(inner -> field(form, inner));
  }

  /** The source that the field names, that stands in for its paper, or that answers its key. */
  private Optional<String> source(Form.Field field) {
    var named = Optional.ofNullable(field.properties().get("source"));
    if (named.isPresent()) {
      return named;
    }
    if (field.type().equals("file")) {
      return paper(field).flatMap(Matter.Material::source);
    }
    return matter.checks().values().stream()
        .flatMap(rule -> rule.sources().stream())
        .map(Matter.AskedSource::id)
        .filter(id -> sources.answeredBy(id).contains(field.key()))
        .findFirst();
  }

  private boolean fallback(Form.Field field) {
    return "true".equals(field.properties().get("fallback"))
        || paper(field).filter(Matter.Material::fallback).isPresent();
  }

  private Optional<Matter.Material> paper(Form.Field field) {
    return Optional.ofNullable(papers.get(field.properties().getOrDefault("material", "")));
  }
}
