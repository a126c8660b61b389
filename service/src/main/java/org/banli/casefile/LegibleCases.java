package org.banli.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banli.casefile.CaseFiles.Revision;
import org.banli.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@link Legible}, row by row. */
@Service
@Transactional
class LegibleCases implements Legible {

  private static final Logger LOG = LoggerFactory.getLogger(LegibleCases.class);
  private static final String FOUND = "answers-torn";

  private final CaseFiles cases;
  private final CaseAnswers answers;
  private final CaseFacts facts;
  private final FormContext context;
  private final Parties parties;

  LegibleCases(
      CaseFiles cases, CaseAnswers answers, CaseFacts facts, FormContext context, Parties parties) {
    this.cases = cases;
    this.answers = answers;
    this.facts = facts;
    this.context = context;
    this.parties = parties;
  }

  @Override
  @Transactional(readOnly = true)
  public Sheets sheets(CaseNo no) {
    var revisions = new LinkedHashMap<String, List<Revision>>();
    var torn = new ArrayList<Torn>();
    for (var row : answers.all(no)) {
      try {
        revisions.computeIfAbsent(row.form(), key -> new ArrayList<>()).add(answers.revision(row));
      } catch (BrokenSeal broken) {
        torn.add(new Torn(row.form(), answers.form(row), row.revision(), row.at()));
      }
    }
    revisions.values().removeIf(List::isEmpty);
    return new Sheets(revisions, torn);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> facts(CaseNo no) {
    return facts.shown(cases.get(no));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> context(CaseNo no, Optional<String> party) {
    var known = context.of(cases.get(no), facts(no));
    party
        .flatMap(role -> parties.find(no, role))
        .ifPresent(found -> known.put("me", PartyFacts.fact(found)));
    return known;
  }

  @Override
  public void report(CaseNo no, List<Torn> torn) {
    if (torn.isEmpty()) {
      return;
    }
    var known = known(no);
    for (var one : torn) {
      var said = one.key() + " " + one.revision();
      LOG.error("Case {}: answers {} do not agree with their seal", no, said);
      if (!known.contains(said)) {
        cases.note(Actor.SYSTEM, no, FOUND, Map.of("text", said, "textEn", said), false);
      }
    }
  }

  private Set<String> known(CaseNo no) {
    return cases.timeline(no).stream()
        .filter(event -> event.action().equals(FOUND))
        .map(event -> event.details().getOrDefault("text", ""))
        .collect(Collectors.toSet());
  }
}
