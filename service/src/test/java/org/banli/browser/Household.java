package org.banli.browser;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A family of three applies for low-income recognition on a phone. */
final class Household {

  static final String[] VILLAGE = {
    "340000000000", "341800000000", "341881000000", "341881001000", "341881001001"
  };

  private final Visitor at;
  private final Questions questions;
  private final String deposits;
  private final Map<String, String> elder = new LinkedHashMap<>();

  Household(Visitor at, String deposits) {
    this.at = at;
    this.questions = new Questions(at.page);
    this.deposits = deposits;
  }

  /** A grandparent of 86 lives with them. */
  Household withElder() {
    elder.put("relation", "parent");
    elder.put("name", "王老根");
    elder.put("idNumber", "341881194001050026");
    elder.put("occupation", "retired");
    elder.put("disabilityKind", "none");
    elder.put("pensionKind", "none");
    elder.put("signature", "SIGN");
    return this;
  }

  /** Fills every page, signs and sends; answers the number. */
  String applies() {
    at.go("/matters/lowincome");
    at.picture("applicant-guide.png");
    at.onward(at.page.locator("main a.btn-primary").first());
    var name = at.page.locator("[name='applicant.name']").inputValue();
    var idNumber = at.page.locator("[name='applicant.idNumber']").inputValue();
    page("applicant.agent=no");
    questions.place("household.hukouDivision", VILLAGE);
    page("household.address=三组12号", "household.livesThere=yes", "household.housing=own");
    members(name, idNumber);
    page(
        "property.deposits=" + deposits,
        "property.securities=0",
        "property.houses=1",
        "property.vehicleValue=0");
    page(
        "expenses.living=12000",
        "expenses.medical=800",
        "expenses.education=0",
        "expenses.rehabilitation=0");
    questions.fill("hardship.causes=illness", "hardship.description=丈夫患病，收入低，生活困难。");
    at.picture("applicant-question.png");
    page();
    page();
    page("kin.declared=no");
    questions.photo("materials.medicalBills");
    page();
    page("account.holder=" + name, "account.bank=rcb", "account.number=6217566200001234562");
    page(
        "declaration.truth=true",
        "declaration.check=true",
        "declaration.report=true",
        "declaration.delivery=online");
    return sent();
  }

  private void members(String name, String idNumber) {
    member(0, Map.of("relation", "self", "name", name, "idNumber", idNumber));
    member(0, Map.of("occupation", "flexible", "disabilityKind", "none", "pensionKind", "none"));
    member(0, Map.of("wage", "1500"));
    member(0, Map.of("signature", "SIGN"));
    member(1, Map.of("relation", "spouse", "name", "李秀英", "idNumber", "34188119800923002X"));
    member(1, Map.of("occupation", "unable", "disabilityKind", "none", "pensionKind", "none"));
    member(1, Map.of("signature", "SIGN"));
    member(2, Map.of("relation", "child", "name", "小雨", "idNumber", "341881201306080034"));
    member(2, Map.of("occupation", "student", "disabilityKind", "none", "pensionKind", "none"));
    member(2, Map.of("schooling", "compulsory"));
    member(3, elder);
    page();
  }

  private void member(int row, Map<String, String> answers) {
    answers.forEach((key, value) -> questions.fill("members[" + row + "]." + key + "=" + value));
  }

  private void page(String... answers) {
    questions.fill(answers);
    at.onward(at.page.locator(".buttons button[value=next]"));
  }

  private String sent() {
    at.reads("核对填写内容");
    at.onward(at.page.locator("main a.btn-primary").last());
    at.page.locator("#promise").check();
    questions.sign(at.page.locator("[data-signature]").getAttribute("data-signature"));
    at.onward(at.page.locator("main button.btn-primary"));
    at.reads("申请已提交");
    return at.page.url().replaceAll(".*/cases/([^/]+)/submitted", "$1");
  }

  Locator offer() {
    return at.page.locator("form[action$='/offer'] button").first();
  }
}
