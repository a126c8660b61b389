package org.banli.payment;

import java.math.BigDecimal;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.vault.SealedJson;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A petty fund of 50,000 yuan a year for every demo township (rules B.3, local practice). */
@Component
@Profile("demo | test")
@Order(30)
class DemoFunds implements ApplicationRunner {

  private static final BigDecimal A_YEAR = new BigDecimal("50000.00");

  private final FundMapper rows;
  private final SealedJson sealed;
  private final JdbcTemplate database;
  private final ApplicationClock clock;

  DemoFunds(FundMapper rows, SealedJson sealed, JdbcTemplate database, ApplicationClock clock) {
    this.rows = rows;
    this.sealed = sealed;
    this.database = database;
    this.clock = clock;
  }

  private record Township(long office, String path) {}

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (rows.under("/").isEmpty()) {
      database
          .query(
              "SELECT o.id, d.path FROM office o JOIN division d ON d.code = o.division"
                  + " WHERE o.level = 'township' AND o.division LIKE '341881%' ORDER BY o.id",
              (row, i) -> new Township(row.getLong(1), row.getString(2)))
          .forEach(this::open);
    }
  }

  private void open(Township township) {
    var now = clock.instant();
    rows.insert(township.office(), "petty", "临时救助备用金", "Petty fund", township.path(), now);
    long fund = rows.ofOffice(township.office(), "petty").orElseThrow().id();
    rows.move(fund, A_YEAR);
    rows.add(
        new FundEntryRow(
            fund,
            "petty",
            1,
            Funds.Kind.TOP_UP.name(),
            A_YEAR,
            A_YEAR,
            null,
            null,
            null,
            sealed.seal(java.util.Map.of("reason", "年度备用金（演示数据）")),
            Actor.SYSTEM.account(),
            now));
  }
}
