package org.banli.applicant.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@link Precheck} for programs, without signing in; nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/matters/{id}/precheck")
@Tag(name = "matters")
class PrecheckApi {

  private final Catalogue catalogue;
  private final Precheck precheck;

  PrecheckApi(Catalogue catalogue, Precheck precheck) {
    this.catalogue = catalogue;
    this.precheck = precheck;
  }

  @GetMapping
  @Operation(summary = "The questions of the pre-check")
  List<QuestionView> questions(@PathVariable String id) {
    return GuidePages.open(catalogue, id).precheck().stream().map(QuestionView::of).toList();
  }

  @PostMapping
  @Operation(summary = "Which answers bar, why, and which matters may fit better; never blocks")
  FindingView answer(@PathVariable String id, @Valid @RequestBody Answered answered) {
    return FindingView.of(precheck.of(GuidePages.open(catalogue, id), answered.answers()));
  }

  record Answered(@NotNull Map<String, String> answers) {}

  record QuestionView(String key, Bilingual text, String type, List<Matter.Option> options) {
    static QuestionView of(Matter.Question question) {
      return new QuestionView(question.key(), question.text(), question.type(), question.options());
    }
  }

  record Stop(String question, Bilingual why) {}

  record Other(String matter, Bilingual name) {}

  record FindingView(boolean complete, List<Stop> stops, List<Other> others) {
    static FindingView of(Precheck.Finding finding) {
      return new FindingView(
          finding.complete(),
          finding.stops().stream().map(it -> new Stop(it.key(), it.why())).toList(),
          finding.others().stream().map(it -> new Other(it.ref().id(), it.name())).toList());
    }
  }
}
