package org.banli.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseLists;
import org.banli.worklist.WorkItemMapper.EachRow;
import org.springframework.stereotype.Component;

/**
 * What came of a step that is taken once for each element of a list: of the last round, in the
 * order of the list, {@code { of, answered, outcome, opinion, by, on, ...answers }}. Silence stays
 * {@code answered: false}, whether somebody may still answer or the route went on.
 */
@Component("worklistEachFacts")
class EachFacts implements CaseLists {

  private final WorkItemMapper mapper;
  private final Rows rows;
  private final Elements elements;
  private final CaseFiles cases;

  EachFacts(WorkItemMapper mapper, Rows rows, Elements elements, CaseFiles cases) {
    this.mapper = mapper;
    this.rows = rows;
    this.elements = elements;
    this.cases = cases;
  }

  @Override
  public Map<String, List<Map<String, Object>>> of(CaseFile file) {
    var found = mapper.eachOfCase(file.no().value());
    if (found.isEmpty()) {
      return Map.of();
    }
    var rounds = new LinkedHashMap<String, List<EachRow>>();
    for (var row : found) {
      var round = rounds.computeIfAbsent(name(row), name -> new ArrayList<>());
      if (!round.isEmpty() && !round.get(0).eachRound().equals(row.eachRound())) {
        round.clear();
      }
      round.add(row);
    }
    var answers = cases.answers(file.no());
    var lists = new LinkedHashMap<String, List<Map<String, Object>>>();
    rounds.forEach((name, round) -> lists.put(name, list(round, answers)));
    return lists;
  }

  private List<Map<String, Object>> list(
      List<EachRow> round, Map<String, Map<String, Object>> answers) {
    return round.stream()
        .sorted((one, other) -> Integer.compare(one.eachPlace(), other.eachPlace()))
        .map(row -> element(row, answers))
        .toList();
  }

  private Map<String, Object> element(EachRow row, Map<String, Map<String, Object>> answers) {
    var fact = new LinkedHashMap<String, Object>(given(row, answers));
    fact.put("of", elements.open(row.eachElement()));
    fact.put("answered", row.actor() != null);
    Optional.ofNullable(row.outcome()).ifPresent(outcome -> fact.put("outcome", outcome));
    Optional.ofNullable(row.opinion()).ifPresent(text -> fact.put("opinion", text.value()));
    Optional.ofNullable(row.actor()).flatMap(rows::name).ifPresent(name -> fact.put("by", name));
    Optional.ofNullable(row.done())
        .filter(done -> row.actor() != null)
        .ifPresent(done -> fact.put("on", done.toLocalDate()));
    return fact;
  }

  private static Map<String, Object> given(EachRow row, Map<String, Map<String, Object>> answers) {
    return row.form() == null
        ? Map.of()
        : answers.getOrDefault(name(row) + "." + row.id(), Map.of());
  }

  private static String name(EachRow row) {
    var form = Optional.ofNullable(row.form()).orElse(row.step());
    return Optional.ofNullable(row.answersKey()).orElse(form);
  }
}
