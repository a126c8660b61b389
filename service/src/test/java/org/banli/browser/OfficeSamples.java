package org.banli.browser;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.People;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Drafts;
import org.banli.lead.Lead;
import org.banli.lead.Leads;
import org.banli.lead.NewLead;
import org.banli.matter.Catalogue;
import org.banli.payment.Funds;
import org.banli.payment.Payments;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;
import org.banli.register.Registers;
import org.springframework.stereotype.Component;

/** What offices of the demo keep beside the applications of people, made without pages. */
@Component
class OfficeSamples {

  /** A register with a page. */
  static final String REGISTER = "relief";

  private final People people;
  private final Catalogue catalogue;
  private final Drafts drafts;
  private final Leads leads;
  private final Registers registers;
  private final Funds funds;
  private final Payments payments;
  private final ApplicationClock clock;

  OfficeSamples(
      People people,
      Catalogue catalogue,
      Drafts drafts,
      Leads leads,
      Registers registers,
      Funds funds,
      Payments payments,
      ApplicationClock clock) {
    this.people = people;
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.leads = leads;
    this.registers = registers;
    this.funds = funds;
    this.payments = payments;
    this.clock = clock;
  }

  /** Something the case has promised to pay. */
  long payment(CaseNo no) {
    var payee = new Payments.Payee("王秀兰", "341881195803120263", "农业银行", "6228480000000000000");
    var text = new Bilingual("临时救助金", "Temporary assistance");
    var plan = new Payments.Plan(payee, new BigDecimal("800.00"), clock.today(), text);
    payments.plan(no, "aid", List.of(plan));
    return payments.ofCase(no).get(0).id();
  }

  /** A fund of a township. */
  long fund() {
    return funds.of(people.staff("341881-leader")).get(0).id();
  }

  /** A case that the county's reviewer has opened of itself. */
  CaseNo openedByOffice() {
    var reviewer = people.staff("341881-reviewer");
    var ref = catalogue.current("socialorg-credit").orElseThrow().ref();
    var draft = drafts.open(reviewer, ref, Optional.empty(), Optional.empty());
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put(
        "organisation",
        Map.of(
            "title", "宁国市青禾志愿服务协会",
            "uscc", "51341881MJA000016H",
            "place", "341881000000"));
    answers.put("applicant", Map.of("name", "章文清", "idNumber", "34188119700101001X"));
    answers.put("action", "list");
    answers.put("list", "abnormal");
    answers.put("trigger", "reportNotFiled");
    answers.put("found", "未按规定报送年检材料。");
    drafts.save(reviewer, draft.id(), draft.version(), answers, "");
    var signing = new Drafts.Signing("typed:审核人", Optional.empty(), Drafts.ONLINE);
    return drafts.submit(reviewer, draft.id(), signing);
  }

  /** Somebody who may need help and whom nobody has visited yet. */
  Lead lead() {
    var typed = new NewLead("陆阿婆", "", "", "", "独居，行动不便，没有收入来源。", "NEIGHBOURS");
    return leads.file(people.staff("341881001001-worker"), typed, false);
  }

  /** A household in relief since before this system. */
  long entry() {
    var persons = List.of(Map.<String, Object>of("name", "陆阿婆", "idNumber", "341881194403010043"));
    return registers
        .load(
            new Registers.Loaded(
                REGISTER,
                "sample",
                "宁国市民政局旧系统",
                new DivisionCode("341881001001"),
                persons,
                Map.of("category", "DB"),
                LocalDate.of(2020, 1, 1),
                Optional.empty()))
        .id();
  }
}
