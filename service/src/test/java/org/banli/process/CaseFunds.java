package org.banli.process;

import java.math.BigDecimal;
import org.banli.People;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.payment.Funds;
import org.banli.platform.ApplicationClock;
import org.banli.region.Routing;

/** Funds as a scenario wants them: filled or emptied by the county. */
record CaseFunds(
    Funds funds, CaseFiles cases, Routing routing, People people, ApplicationClock clock) {

  void hold(CaseNo no, String code, String amount) {
    var place = cases.get(no).responsible();
    var office = routing.route(place, "township", "clerk", clock.today()).orElseThrow().office();
    var county = people.staff("341881-leader");
    var fund =
        funds.of(county).stream()
            .filter(one -> one.office().id() == office.id() && one.code().equals(code))
            .findFirst()
            .orElseThrow();
    var by = new BigDecimal(amount).subtract(fund.balance());
    if (by.signum() != 0) {
      funds.correct(county, fund.id(), 1, by, "测试");
    }
  }
}
