package org.banli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.banli.BanliTest;
import org.banli.identity.store.AccountMapper;
import org.banli.identity.store.AccountRow;
import org.banli.identity.store.KinMapper;
import org.banli.identity.store.KinRow;
import org.banli.identity.store.PositionMapper;
import org.banli.identity.store.PositionRow;
import org.banli.region.Staffing;
import org.banli.vault.Secret;
import org.banli.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class AccountsTest {

  private static final String OWN = "342524198503070016";
  private static final String SPOUSE = "342524198609120024";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired Accounts accounts;
  @Autowired Staffing staffing;
  @Autowired AccountMapper rows;
  @Autowired PositionMapper positions;
  @Autowired KinMapper kin;
  @Autowired Vault vault;
  @Autowired JdbcTemplate database;

  @Test
  void anApplicantIsFoundByIdentityNumber() {
    long id = insert(Actor.Kind.APPLICANT, "𠮷野", OWN);
    var found = accounts.applicantByIdNumber(OWN).orElseThrow();
    assertThat(found.id()).isEqualTo(id);
    assertThat(found.name().value()).isEqualTo("𠮷野");
    assertThat(accounts.applicantByIdNumber(SPOUSE)).isEmpty();
  }

  @Test
  void noNameAndNoNumberIsReadableInTheDatabase() {
    long id = insert(Actor.Kind.APPLICANT, "张三丰", OWN);
    var row = database.queryForMap("SELECT * FROM account WHERE id = ?", id);
    assertThat(row.values())
        .allSatisfy(
            value ->
                assertThat(
                        value instanceof byte[] bytes
                            ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                            : "" + value)
                    .doesNotContain("张三丰", OWN));
  }

  @Test
  void staffShowNeitherIdentityNumberNorPhone() {
    long id = insert(Actor.Kind.STAFF, "李四", OWN);
    assertThat(accounts.find(id).orElseThrow().idNumber()).isEmpty();
  }

  // rules A.1 step 3a
  @Test
  void aHouseholdMemberOnTheStaffAndADeclaredRelativeAreBothFound() {
    long staff = insert(Actor.Kind.STAFF, "李四", OWN);
    var spouse = new KinRow(0, staff, new Secret("王五"), new Secret(SPOUSE), "配偶");
    kin.insert(spouse, vault.index("id-number", SPOUSE), Instant.EPOCH);
    assertThat(accounts.kinships(List.of(OWN, SPOUSE, "342524199001010010")))
        .containsExactlyInAnyOrder(
            new Accounts.Kinship(OWN, staff, "李四", "本人"),
            new Accounts.Kinship(SPOUSE, staff, "李四", "配偶"));
    assertThat(accounts.kinships(List.of())).isEmpty();
  }

  @Test
  void aPositionHoldsFromItsFirstDayUntilTheDayBeforeItsEnd() {
    long staff = insert(Actor.Kind.STAFF, "李四", OWN);
    positions.insert(new PositionRow(0, staff, 987654, "clerk", DAY, DAY.plusDays(10)));
    assertThat(staffing.staffed(987654, "clerk", DAY.minusDays(1))).isFalse();
    assertThat(staffing.staffed(987654, "clerk", DAY)).isTrue();
    assertThat(staffing.staffed(987654, "clerk", DAY.plusDays(9))).isTrue();
    assertThat(staffing.staffed(987654, "clerk", DAY.plusDays(10))).isFalse();
    assertThat(staffing.staffed(987654, "leader", DAY)).isFalse();
  }

  private long insert(Actor.Kind kind, String name, String idNumber) {
    var state = AccountRow.State.ACTIVE;
    var row =
        new AccountRow(
            0,
            kind,
            new Secret(name),
            new Secret(idNumber),
            null,
            null,
            null,
            null,
            0,
            false,
            state);
    rows.insert(row, vault.index("id-number", idNumber), null, Instant.EPOCH);
    return rows.inserted();
  }
}
