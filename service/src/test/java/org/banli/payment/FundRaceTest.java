package org.banli.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.Applicants;
import org.banli.casefile.CaseNo;
import org.banli.platform.Bilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Committed data and real threads; the fund is of this test alone. */
@BanliTest
class FundRaceTest {

  private static final int AT_ONCE = 20;
  private static final int ENOUGH_FOR = 7;

  @Autowired Funds funds;
  @Autowired Applicants applicants;
  @Autowired People people;

  // Issue, "twenty at once": a fund that is enough for seven pays seven
  @Test
  void aFundThatIsEnoughForSevenPaysSevenOfTwenty() throws Exception {
    var county = people.staff("341881-leader");
    var office =
        people.staff("341881001-clerk").positions().stream().findFirst().orElseThrow().office();
    var name = new Bilingual("并发测试", "Race");
    long fund = funds.open(county, office, "race", name);
    funds.topUp(county, fund, new BigDecimal("2099.99"), "测试");
    var no = applicants.submitted(applicants.applicant("周𠮷"));

    var paid = atOnce(no, new BigDecimal("299.99"));

    assertThat(paid).filteredOn(it -> it).hasSize(ENOUGH_FOR);
    var after = funds.get(county, fund);
    assertThat(after.balance()).isEqualByComparingTo("0.06");
    assertThat(after.entries()).isEqualTo(1 + ENOUGH_FOR);
    var entries = funds.entries(county, fund);
    assertThat(entries).extracting(Funds.Entry::number).doesNotHaveDuplicates();
    assertThat(entries.stream().map(Funds.Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(after.balance());
  }

  private List<Boolean> atOnce(CaseNo no, BigDecimal amount) throws Exception {
    var start = new CyclicBarrier(AT_ONCE);
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var all =
          threads.invokeAll(
              IntStream.range(0, AT_ONCE)
                  .mapToObj(i -> (Callable<Boolean>) () -> pays(start, no, "step" + i, amount))
                  .toList());
      var paid = new ArrayList<Boolean>();
      for (Future<Boolean> one : all) {
        paid.add(one.get());
      }
      return paid;
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean pays(CyclicBarrier start, CaseNo no, String step, BigDecimal amount)
      throws Exception {
    var text = new Bilingual("先行救助", "First aid");
    var taken = new Funds.Withdrawal(step, "race", "township", amount, text);
    start.await();
    return funds.pay(no, taken);
  }
}
