package org.banli.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.banli.People;
import org.banli.identity.Actor;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.banli.identity.store.PositionMapper;
import org.banli.identity.store.PositionRow;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.banli.region.Office;
import org.banli.region.Offices;
import org.banli.region.Routing;
import org.banli.vault.Secret;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People and applications for tests: each person is new, each application is complete. */
@Component
public class Applicants {

  private static final AtomicInteger BORN = new AtomicInteger();
  private static final String MATTER = "old-age-allowance";

  private final AccountMapper accounts;
  private final PositionMapper positions;
  private final Routing routing;
  private final Offices offices;
  private final Vault vault;
  private final Divisions divisions;
  private final Catalogue catalogue;
  private final ApplicationClock clock;
  private final Drafts drafts;

  Applicants(
      AccountMapper accounts,
      PositionMapper positions,
      Routing routing,
      Offices offices,
      Vault vault,
      Divisions divisions,
      Catalogue catalogue,
      ApplicationClock clock,
      Drafts drafts) {
    this.accounts = accounts;
    this.positions = positions;
    this.routing = routing;
    this.offices = offices;
    this.vault = vault;
    this.divisions = divisions;
    this.catalogue = catalogue;
    this.clock = clock;
    this.drafts = drafts;
  }

  @Transactional
  public Actor applicant(String name) {
    return applicant(name, idNumber(), "13800138000");
  }

  /** The person's own account; a new one when they have none. */
  @Transactional
  public Actor known(String name, String idNumber, String phone) {
    return accounts
        .byIdNumber(Actor.Kind.APPLICANT, vault.index("id-number", idNumber))
        .map(row -> new Actor(row.id(), Actor.Kind.APPLICANT, name, List.of()))
        .orElseGet(() -> applicant(name, idNumber, phone));
  }

  @Transactional
  public Actor applicant(String name, String idNumber, String phone) {
    var row =
        new AccountRow(
            0,
            Actor.Kind.APPLICANT,
            new Secret(name),
            new Secret(idNumber),
            new Secret(phone),
            null,
            null,
            null,
            0,
            false,
            AccountRow.State.ACTIVE);
    accounts.insert(
        row, vault.index("id-number", idNumber), vault.index("phone", phone), Instant.EPOCH);
    return new Actor(accounts.inserted(), Actor.Kind.APPLICANT, name, List.of());
  }

  /** A village worker at the village of {@link #village}. */
  @Transactional
  public Actor worker(String name) {
    var route =
        routing
            .route(new DivisionCode(village()), "village", "worker", clock.today())
            .orElseThrow();
    return staff(name, "worker", route.office());
  }

  /** Somebody who holds the role at the office. */
  @Transactional
  public Actor holding(String role, long office) {
    return staff("周𠮷", role, offices.find(office).orElseThrow());
  }

  private Actor staff(String name, String role, Office office) {
    var row =
        new AccountRow(
            0,
            Actor.Kind.STAFF,
            new Secret(name),
            null,
            null,
            role + "-" + idNumber(),
            null,
            null,
            0,
            false,
            AccountRow.State.ACTIVE);
    accounts.insert(row, null, null, Instant.EPOCH);
    long account = accounts.inserted();
    var since = clock.today().minusDays(1);
    positions.insert(new PositionRow(0, account, office.id(), role, since, null));
    return People.holding(account, name, office, role, since);
  }

  /** A well-formed number that no test has used before. */
  public static String idNumber() {
    int n = BORN.incrementAndGet();
    var first = "3425241940%02d%02d%03d".formatted(n / 900 % 12 + 1, n / 1000 % 28 + 1, n % 1000);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (first.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return first + "10X98765432".charAt(sum % 11);
  }

  public MatterRef matter() {
    return catalogue.current(MATTER).orElseThrow().ref();
  }

  /** The first village of 宁国市. */
  public String village() {
    var day = clock.today();
    var county = new DivisionCode("341881000000");
    var township = divisions.children(Optional.of(county), day).get(0).code();
    return divisions.children(Optional.of(township), day).get(0).code().value();
  }

  /** Complete answers; the applicant's name, number and phone are filled in by the house. */
  public Map<String, Object> answers(Drafts.Draft draft) {
    Map<String, Object> answers = new LinkedHashMap<>(draft.answers());
    Map<String, Object> applicant = new LinkedHashMap<>();
    ((Map<?, ?>) answers.get("applicant"))
        .forEach((key, value) -> applicant.put(String.valueOf(key), value));
    applicant.put("agent", "no");
    answers.put("applicant", applicant);
    answers.put(
        "household",
        Map.of("hukouDivision", village(), "address", "䶮村𠮷组1号", "otherAllowance", "no"));
    answers.put("account", Map.of("holder", "𠮷野", "bank", "abc", "number", "6228480402564890018"));
    return answers;
  }

  /** A draft that lacks nothing but the signature. */
  public Drafts.Draft complete(Actor actor) {
    return complete(actor, Optional.empty());
  }

  public Drafts.Draft complete(Actor actor, Optional<Drafts.Person> onBehalf) {
    var draft = drafts.open(actor, matter(), Map.of(), onBehalf);
    return drafts.save(actor, draft.id(), draft.version(), answers(draft), "Page_account");
  }

  public CaseNo submitted(Actor actor) {
    return drafts.submit(actor, complete(actor).id(), signing());
  }

  public static Drafts.Signing signing() {
    return new Drafts.Signing("a".repeat(64), Optional.empty(), Drafts.ONLINE);
  }
}
