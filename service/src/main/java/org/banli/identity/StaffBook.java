package org.banli.identity;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.identity.signin.Passwords;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.banli.identity.store.PositionMapper;
import org.banli.identity.store.PositionRow;
import org.banli.platform.ApplicationClock;
import org.banli.platform.IdNumber;
import org.banli.platform.Problem;
import org.banli.region.Offices;
import org.banli.vault.Secret;
import org.banli.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff in the database. */
@Component
@Transactional
class StaffBook implements Staff {

  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,63}");

  /** Without those that are mistaken for each other. */
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final SecureRandom random = new SecureRandom();
  private final AccountMapper accounts;
  private final PositionMapper positions;
  private final Offices offices;
  private final Passwords passwords;
  private final Vault vault;
  private final ApplicationClock clock;

  StaffBook(
      AccountMapper accounts,
      PositionMapper positions,
      Offices offices,
      Passwords passwords,
      Vault vault,
      ApplicationClock clock) {
    this.accounts = accounts;
    this.positions = positions;
    this.offices = offices;
    this.passwords = passwords;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Member> find(long id) {
    return accounts.find(id).filter(row -> row.kind() == Actor.Kind.STAFF).map(this::member);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Member> byLogin(String login) {
    return accounts.byLogin(login.strip()).map(this::member);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Member> at(long office, LocalDate on) {
    return accounts.staffAt(office, on).stream().map(this::member).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Member> holding(String role, List<Long> at, LocalDate on) {
    return at.isEmpty()
        ? List.of()
        : accounts.holding(role, at, on).stream().map(this::member).toList();
  }

  @Override
  public long hire(String name, String login, String idNumber, String password) {
    if (name.isBlank() || name.length() > 60) {
      throw Problem.refused("identity.error.name");
    }
    if (!LOGIN.matcher(login).matches()) {
      throw Problem.refused("identity.error.login");
    }
    if (!passwords.acceptable(password, login, idNumber)) {
      throw Problem.refused("identity.error.password");
    }
    Optional<IdNumber> number = IdNumber.parse(idNumber);
    if (!idNumber.isBlank() && number.isEmpty()) {
      throw Problem.refused("identity.error.id-number");
    }
    return insert(name.strip(), login, number, passwords.hash(password));
  }

  private long insert(String name, String login, Optional<IdNumber> number, String hash) {
    var row =
        new AccountRow(
            0,
            Actor.Kind.STAFF,
            new Secret(name),
            number.map(n -> new Secret(n.value())).orElse(null),
            null,
            login,
            hash,
            null,
            0,
            false,
            AccountRow.State.ACTIVE);
    byte[] index = number.map(n -> vault.index("id-number", n.value())).orElse(null);
    try {
      accounts.insert(row, index, null, clock.instant());
    } catch (DuplicateKeyException taken) {
      throw Problem.refused("identity.error.login-taken");
    }
    return accounts.inserted();
  }

  @Override
  public void appoint(
      long account, long office, String role, LocalDate from, @Nullable LocalDate to) {
    if (!ROLES.contains(role) || (to != null && !to.isAfter(from))) {
      throw Problem.refused("identity.error.position");
    }
    var post = new PositionRow(0, account, office, role, from, to);
    if (post.contracted() && to == null) {
      throw Problem.refused("identity.error.contract-end");
    }
    if (positions.of(account).stream().anyMatch(post::conflicts)) {
      throw Problem.refused("identity.error.contractor-only");
    }
    positions.insert(post);
  }

  @Override
  public void endPosition(long position, LocalDate on) {
    PositionRow row = positions.find(position).orElseThrow(Problem::notFound);
    if (row.toDay() != null && !row.toDay().isAfter(on)) {
      throw Problem.refused("identity.error.position");
    }
    positions.end(position, on.isAfter(row.fromDay()) ? on : row.fromDay());
  }

  @Override
  public void endPositionsAt(long office, LocalDate on) {
    positions.endAt(office, on);
  }

  @Override
  public void movePositions(long office, long successor, LocalDate on) {
    positions.copyAt(office, successor, on);
    positions.endAt(office, on);
  }

  @Override
  public String resetPassword(long account) {
    String password = random();
    accounts.temporaryPassword(account, passwords.hash(password));
    signOut(account);
    return password;
  }

  @Override
  public void resetSecondFactor(long account) {
    accounts.totpOff(account);
    signOut(account);
  }

  @Override
  public void close(long account) {
    accounts.state(account, AccountRow.State.CLOSED);
    signOut(account);
  }

  private void signOut(long account) {
    accounts.endSessions(Long.toString(account));
    accounts.endTokens(account);
  }

  private String random() {
    return Stream.generate(this::four).limit(4).collect(Collectors.joining("-"));
  }

  private String four() {
    return random
        .ints(4, 0, SIGNS.length())
        .mapToObj(i -> SIGNS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private Member member(AccountRow row) {
    return new Member(
        row.id(),
        row.name().value(),
        row.login() == null ? "" : row.login(),
        row.totp() != null,
        row.state() == AccountRow.State.ACTIVE,
        positions.of(row.id()).stream().flatMap(this::tenure).toList());
  }

  private Stream<Tenure> tenure(PositionRow row) {
    return offices
        .find(row.office())
        .map(
            office ->
                new Tenure(
                    row.id(),
                    office.id(),
                    office.name(),
                    office.division().path(),
                    row.role(),
                    row.fromDay(),
                    row.toDay()))
        .stream();
  }
}
