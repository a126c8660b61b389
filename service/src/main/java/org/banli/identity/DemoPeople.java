package org.banli.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banli.identity.signin.DemoDoor;
import org.banli.identity.signin.Passwords;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.banli.identity.store.KinMapper;
import org.banli.identity.store.KinRow;
import org.banli.identity.store.PositionMapper;
import org.banli.identity.store.PositionRow;
import org.banli.platform.ApplicationClock;
import org.banli.vault.Secret;
import org.banli.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff for every demo office and three applicants, all with the password {@code banli-demo}. A
 * sign-in name is the significant part of the division's code and the role: {@code
 * 341881001-clerk}. None of them opens anything outside of the demo.
 */
@Component
@Profile("demo | test")
@Order(20)
class DemoPeople implements ApplicationRunner {

  /** A relative whom the clerk of the first township declared; put her into a household (R88). */
  static final String DECLARED = DemoNames.idNumber(LocalDate.of(1988, 8, 18), 288);

  private static final Map<String, List<String>> ROLES =
      Map.of(
          "village", List.of("worker"),
          "township", List.of("clerk", "reviewer", "leader"),
          "county",
              List.of(
                  "clerk",
                  "reviewer",
                  "leader",
                  "checker",
                  "designer",
                  "designer2",
                  "administrator",
                  "inspector"));
  private static final Map<String, Integer> DIGITS = Map.of("village", 12, "township", 9);
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private final AccountMapper accounts;
  private final PositionMapper positions;
  private final KinMapper kin;
  private final Passwords passwords;
  private final Vault vault;
  private final JdbcTemplate database;
  private final ApplicationClock clock;

  DemoPeople(
      AccountMapper accounts,
      PositionMapper positions,
      KinMapper kin,
      Passwords passwords,
      Vault vault,
      JdbcTemplate database,
      ApplicationClock clock) {
    this.accounts = accounts;
    this.positions = positions;
    this.kin = kin;
    this.passwords = passwords;
    this.vault = vault;
    this.database = database;
    this.clock = clock;
  }

  private record Seat(long office, String login, String role) {}

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (!accounts.anyDemo()) {
      String hash = passwords.hash(DemoDoor.PASSWORD);
      applicants(hash);
      staff(hash);
    }
  }

  private void applicants(String hash) {
    applicant("王秀兰", LocalDate.of(1958, 3, 12), 26, "13905630001", hash);
    applicant("李建国", LocalDate.of(1979, 11, 5), 137, "13905630002", hash);
    applicant("𠮷祥云", LocalDate.of(1990, 7, 21), 244, "13905630003", hash);
  }

  private void applicant(String name, LocalDate birth, int sequence, String phone, String hash) {
    String idNumber = DemoNames.idNumber(birth, sequence);
    insert(Actor.Kind.APPLICANT, name, idNumber, phone, null, hash);
  }

  private void staff(String hash) {
    List<Seat> seats =
        database
            .query(
                "SELECT id, level, division FROM office"
                    + " WHERE division LIKE '341881%' OR division LIKE '330523%'"
                    + " ORDER BY division LIKE '330523%', division",
                (row, i) -> seats(row.getLong(1), row.getString(2), row.getString(3)))
            .stream()
            .flatMap(List::stream)
            .toList();
    for (int number = 0; number < seats.size(); number++) {
      seat(seats.get(number), number, hash);
    }
    seats.stream()
        .filter(seat -> seat.login().equals("341881-clerk"))
        .forEach(beside -> contractor(beside.office(), seats.size(), hash));
  }

  /** Under a contract with the county that ends in a year (R11). */
  private void contractor(long office, int number, String hash) {
    long person =
        insert(
            Actor.Kind.STAFF,
            DemoNames.name(number),
            DemoNames.idNumber(number),
            null,
            "341881-" + Actor.CONTRACTOR,
            hash);
    var end = clock.today().plusYears(1);
    positions.insert(new PositionRow(0, person, office, Actor.CONTRACTOR, SINCE, end));
  }

  private static List<Seat> seats(long office, String level, String division) {
    String prefix = division.substring(0, DIGITS.getOrDefault(level, 6));
    return ROLES.getOrDefault(level, List.of()).stream()
        .map(role -> new Seat(office, prefix + "-" + role, role.replace("2", "")))
        .toList();
  }

  private void seat(Seat seat, int number, String hash) {
    long staff =
        insert(
            Actor.Kind.STAFF,
            DemoNames.name(number),
            DemoNames.idNumber(number),
            null,
            seat.login(),
            hash);
    positions.insert(new PositionRow(0, staff, seat.office(), seat.role(), SINCE, null));
    if (seat.login().equals("341881001-clerk")) {
      var spouse = new KinRow(0, staff, new Secret("赵敏"), new Secret(DECLARED), "配偶");
      kin.insert(spouse, vault.index("id-number", DECLARED), Instant.EPOCH);
    }
  }

  private long insert(
      Actor.Kind kind,
      String name,
      String idNumber,
      @Nullable String phone,
      @Nullable String login,
      String hash) {
    AccountRow row =
        new AccountRow(
            0,
            kind,
            new Secret(name),
            new Secret(idNumber),
            phone == null ? null : new Secret(phone),
            login,
            hash,
            null,
            0,
            true,
            AccountRow.State.ACTIVE);
    byte[] byPhone = phone == null ? null : vault.index("phone", phone);
    accounts.insert(row, vault.index("id-number", idNumber), byPhone, Instant.EPOCH);
    return accounts.inserted();
  }
}
