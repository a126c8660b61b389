package org.banli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.banli.casefile.CaseNo;
import org.banli.process.Scenario;

/** An application from its first page of questions until it has a number. */
final class Sending {

  private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,4}\\d{6}-\\d{4}-\\d{6}");

  private Sending() {}

  /** Fills in page after page, reads it once more, signs and sends. */
  static CaseNo sent(Visitor who, Respondent respondent, Scenario story) {
    while (who.page.url().contains("/pages/")) {
      respondent.answer(story.applicant());
      who.shot(story.matter() + "-page-" + who.page.url().replaceAll(".*/", ""));
      who.onward(who.page.locator(".buttons button[value=next]"));
    }
    who.reads("核对填写内容");
    assertThat(who.page.locator("main .mistakes")).hasCount(0);
    who.onward(who.page.locator("main a.btn-primary").last());
    who.page.locator("#promise").check();
    new Questions(who.page)
        .sign(who.page.locator("[data-signature]").last().getAttribute("data-signature"));
    who.onward(who.page.locator("main button.btn-primary"));
    var sent = NUMBER.matcher(who.page.url());
    assertThat(sent.find()).as("sent: " + who.page.url()).isTrue();
    return new CaseNo(sent.group());
  }
}
