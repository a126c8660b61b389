package org.banli.casefile;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Problem;
import org.banli.region.Routing;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parties in {@code case_party}. */
@Service
@Transactional
class CaseParties implements Parties {

  private static final String CLERK = "clerk";

  private final PartyMapper rows;
  private final CaseFileMapper files;
  private final ApplicationText text;
  private final Catalogue catalogue;
  private final CaseTimeline timeline;
  private final Routing routing;
  private final Access access;
  private final CaseFiles cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ApplicationClock days;

  CaseParties(
      PartyMapper rows,
      CaseFileMapper files,
      ApplicationText text,
      Catalogue catalogue,
      CaseTimeline timeline,
      Routing routing,
      Access access,
      CaseFiles cases,
      ApplicationEventPublisher events,
      Clock clock,
      ApplicationClock days) {
    this.rows = rows;
    this.files = files;
    this.text = text;
    this.catalogue = catalogue;
    this.timeline = timeline;
    this.routing = routing;
    this.access = access;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
    this.days = days;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Party> of(CaseNo no) {
    var rules = files.find(no.value()).map(row -> rules(row.file())).orElse(Map.of());
    if (rules.isEmpty()) {
      return List.of();
    }
    var signatures = new HashMap<String, SignatureRow>();
    rows.signatures(no.value()).forEach(row -> signatures.put(row.role(), row));
    return rows.of(no.value()).stream()
        .filter(row -> rules.containsKey(row.role()))
        .map(row -> party(row, rules.get(row.role()), signatures.get(row.role())))
        .toList();
  }

  private static Party party(
      PartyRow row, Matter.@Nullable PartyRule rule, @Nullable SignatureRow signature) {
    var known = java.util.Objects.requireNonNull(rule);
    return new Party(
        row.role(),
        known.name(),
        row.name(),
        row.idNumber(),
        row.phone(),
        row.account() == null ? OptionalLong.empty() : OptionalLong.of(row.account()),
        known.withdraws(),
        known.at(),
        Optional.ofNullable(signature).map(CaseParties::signature));
  }

  private static Signature signature(SignatureRow row) {
    var note = row.note();
    return new Signature(
        row.revision(),
        row.hash(),
        row.at(),
        new Presence(Presence.How.valueOf(row.presence()), note == null ? "" : note.value()),
        row.actor(),
        row.valid());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Party> find(CaseNo no, String role) {
    return of(no).stream().filter(party -> party.role().equals(role)).findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Part> ofAccount(long account) {
    return rows.ofAccount(account).stream()
        .map(row -> new Part(new CaseNo(row.caseNo()), row.role()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean mayWithdraw(Actor actor, CaseNo no) {
    return actor.kind() == Actor.Kind.APPLICANT
        && of(no).stream()
            .anyMatch(party -> party.withdraws() && party.account().orElse(-1) == actor.account());
  }

  @Override
  public void sign(Actor actor, CaseNo no, String role, long item, Presence presence) {
    var stands = text.of(no);
    rows.sign(
        new SignatureRow(
            no.value(),
            role,
            item,
            stands.revision(),
            stands.hash(),
            clock.instant(),
            actor.account(),
            presence.how().name(),
            presence.note().isBlank() ? null : new Secret(presence.note().strip()),
            true));
    timeline.note(
        actor,
        no,
        "party-signed",
        Map.of(
            "party", role, "revision", Integer.toString(stands.revision()), "hash", stands.hash()),
        false);
  }

  /** The application has another revision: signatures on other answers are void. */
  void changed(CaseNo no) {
    var stands = text.of(no);
    var voided =
        of(no).stream()
            .filter(Party::signed)
            .filter(party -> !party.signature().orElseThrow().hash().equals(stands.hash()))
            .toList();
    if (voided.isEmpty()) {
      return;
    }
    rows.voidOthers(no.value(), stands.hash(), clock.instant());
    timeline.note(
        Actor.SYSTEM,
        no,
        "signatures-void",
        Map.of(
            "text", voided.stream().map(it -> it.title().zh()).collect(Collectors.joining("、")),
            "textEn", voided.stream().map(it -> it.title().en()).collect(Collectors.joining(", "))),
        true);
    events.publishEvent(new Voided(no, voided.stream().map(Party::role).toList()));
  }

  @Override
  public void withdraw(Actor actor, CaseNo no, String role, Presence presence, String reason) {
    var party = find(no, role).filter(Party::withdraws).orElseThrow(Problem::notFound);
    if (!receives(actor, no, role)) {
      throw Problem.notFound();
    }
    if (presence.how() == Presence.How.ACCOUNT) {
      throw Problem.refused("casefile.party.presence");
    }
    cases.withdrawn(
        actor,
        no,
        Map.of(
            "reason", reason,
            "text", party.title().zh(),
            "textEn", party.title().en(),
            "presence", presence.how().name(),
            "note", presence.note().strip()));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean receives(Actor actor, CaseNo no, String role) {
    var file = file(no);
    var rule = rules(file).get(role);
    return rule != null
        && access.may(actor, Access.Act.VIEW_FILE, cases.subject(file))
        && routing
            .route(file.responsible(), rule.at(), CLERK, days.today())
            .filter(route -> actor.holds(CLERK, route.office().id()))
            .isPresent();
  }

  private CaseFile file(CaseNo no) {
    return files.find(no.value()).orElseThrow(Problem::notFound).file();
  }

  private Map<String, Matter.PartyRule> rules(CaseFile file) {
    return catalogue.get(file.matter()).parties().stream()
        .collect(Collectors.toMap(Matter.PartyRule::role, rule -> rule));
  }
}
