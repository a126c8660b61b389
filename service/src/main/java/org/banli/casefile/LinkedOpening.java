package org.banli.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.banli.form.Expressions;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.Opening;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.banli.vault.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files a linked case of another matter: what was typed, signed and handed in once serves again
 * (R58, R76).
 */
@Component
public class LinkedOpening {

  private static final Logger LOG = LoggerFactory.getLogger(LinkedOpening.class);

  private final CaseFileMapper files;
  private final CaseFacts facts;
  private final Catalogue catalogue;
  private final Expressions expressions;
  private final Prefill prefill;
  private final Submission submission;
  private final SharedPapers papers;
  private final StoredLinks links;
  private final StoredDrafts drafts;
  private final CaseTimeline timeline;
  private final ApplicationClock clock;
  private final OfficeCases offices;

  LinkedOpening(
      CaseFileMapper files,
      CaseFacts facts,
      Catalogue catalogue,
      Expressions expressions,
      Prefill prefill,
      Submission submission,
      SharedPapers papers,
      StoredLinks links,
      StoredDrafts drafts,
      CaseTimeline timeline,
      ApplicationClock clock,
      OfficeCases offices) {
    this.files = files;
    this.facts = facts;
    this.catalogue = catalogue;
    this.expressions = expressions;
    this.prefill = prefill;
    this.submission = submission;
    this.papers = papers;
    this.links = links;
    this.drafts = drafts;
    this.timeline = timeline;
    this.clock = clock;
    this.offices = offices;
  }

  /**
   * Opens what the matter's {@code opens} says under this key, once for a case. When the answers do
   * not suffice to file, the applicant finds them as a draft, and the timeline says so.
   *
   * @return the linked case; empty when the rule's condition does not hold, or it could not be
   *     filed
   */
  @Transactional
  public Optional<CaseNo> open(CaseNo by, String key) {
    var before = links.opened(by, key);
    if (before.isPresent()) {
      return before;
    }
    var row = files.find(by.value()).orElseThrow(Problem::notFound);
    var rule = catalogue.get(row.file().matter()).opening().opens().get(key);
    var known = facts.of(row.file());
    if (rule == null || !expressions.test(rule.when(), known)) {
      return Optional.empty();
    }
    var matter = catalogue.current(rule.matter());
    if (matter.isEmpty()) {
      refused(by, rule.matter(), "");
      return Optional.empty();
    }
    return file(new Opened(row, key, rule, matter.get()), carried(rule, matter.get(), known));
  }

  private Optional<CaseNo> file(Opened opened, Map<String, Object> carried) {
    var draft = draft(opened, carried);
    var by = new CaseNo(opened.by().no());
    try {
      var no = submission.file(Actor.SYSTEM, draft, signing(opened));
      links.opened(no, by, opened.key(), opened.rule().link());
      noted(by, "opened", opened.matter(), no.value());
      submission.announce(no);
      return Optional.of(no);
    } catch (Problem incomplete) {
      LOG.warn("Case {} opens no case of {}: {}", by, opened.rule().matter(), incomplete.key());
      if (opened.by().applicant() != null && applied(opened)) {
        drafts.keep(draft, opened.by().applicant());
      }
      noted(by, "not-opened", opened.matter(), "");
      return Optional.empty();
    }
  }

  private Drafts.Draft draft(Opened opened, Map<String, Object> carried) {
    var id = UUID.randomUUID().toString();
    var by = opened.by();
    var matter = opened.matter();
    boolean applied = applied(opened);
    var person = new Drafts.Person(by.name().value(), by.idNumber().value(), by.phone().value());
    var shared = papers.share(by.no(), id, matter, carried);
    var answers =
        applied
            ? prefill.fill(Actor.SYSTEM, matter.ref(), shared, Optional.of(person))
            : prefill.fill(matter.ref(), shared);
    var now = clock.instant();
    return new Drafts.Draft(
        id,
        matter.ref(),
        by.filedBy(),
        applied ? Optional.of(person) : Optional.empty(),
        answers,
        null,
        1,
        now,
        now,
        owner(by, answers),
        !applied,
        Optional.empty());
  }

  /** An office's case opens what offices open as theirs. */
  private boolean applied(Opened opened) {
    boolean ofOffice = offices.office(new CaseNo(opened.by().no())).isPresent();
    return opened.matter().open()
        && !(ofOffice && opened.matter().opening().initiated().isPresent());
  }

  /** The same account, when the new case concerns the same person. */
  private static OptionalLong owner(CaseRow by, Map<String, Object> answers) {
    boolean same =
        Application.ofApplicant(answers, "idNumber")
            .filter(it -> it.equals(by.idNumber().value()))
            .isPresent();
    return same && by.applicant() != null ? OptionalLong.of(by.applicant()) : OptionalLong.empty();
  }

  /** What was signed for the first case serves for what it opens. */
  private Drafts.Signing signing(Opened opened) {
    var by = opened.by();
    var signature = by.signature().value();
    return applied(opened)
        ? new Drafts.Signing(
            signature,
            Optional.of(Optional.ofNullable(by.consent()).map(Secret::value).orElse(signature)),
            new DivisionCode(by.filed()))
        : new Drafts.Signing("opened:" + by.no(), Optional.empty(), Drafts.ONLINE);
  }

  /** {@code carry} names a form, whose answers are taken as a whole, or a key of the new form. */
  private Map<String, Object> carried(
      Opening.LinkedRule rule, Matter next, Map<String, Object> known) {
    Map<String, Object> carried = new LinkedHashMap<>();
    rule.carry()
        .forEach(
            (key, feel) -> {
              var value = expressions.evaluate(feel, known);
              if (key.equals(next.startForm()) && value instanceof Map<?, ?> answers) {
                answers.forEach((name, answer) -> carried.put(String.valueOf(name), answer));
              } else if (value != null) {
                carried.put(key, value);
              }
            });
    return carried;
  }

  private void refused(CaseNo by, String matter, String why) {
    timeline.note(Actor.SYSTEM, by, "not-opened", Map.of("text", matter + why), true);
  }

  private void noted(CaseNo by, String action, Matter matter, String no) {
    var details = new HashMap<String, String>();
    details.put("text", (matter.name().zh() + " " + no).strip());
    details.put("textEn", (matter.name().en() + " " + no).strip());
    timeline.note(Actor.SYSTEM, by, action, details, true);
  }

  private record Opened(CaseRow by, String key, Opening.LinkedRule rule, Matter matter) {}
}
