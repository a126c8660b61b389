package org.banli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Somebody at a browser: goes to pages, fills them in, and looks at each with care. */
final class Visitor {

  static final int PHONE = 360;
  static final int DESK = 1280;

  /** A key of the messages that has no text. */
  private static final Pattern KEY =
      Pattern.compile(
          "\\b(applicant|casefile|clock|designer|document|event|form|identity|lead|notice|notify|platform"
              + "|portal|region|register|supervision|worklist)\\.[a-zA-Z][\\w.-]*"
              + "|\\b[a-z]+\\.[a-z]+\\.[a-z]+\\b");

  /** Kinds of pages that were looked at on their way through a story. */
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  final Page page;
  private final boolean scripts;
  private final Set<String> complaints = new LinkedHashSet<>();

  Visitor(Page page, boolean scripts) {
    this.page = page;
    this.scripts = scripts;
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(this::heard);
    page.onPageError(complaints::add);
  }

  private void heard(ConsoleMessage message) {
    if (message.type().equals("error") && !message.text().contains("status of 409")) {
      complaints.add(page.url() + " " + message.text());
    }
  }

  /** Signs in by the demo's button under a heading. */
  Visitor signIn(String heading, String who) {
    go("/sign-in");
    var people = page.locator(".demo-level", new Page.LocatorOptions().setHasText(heading));
    people
        .locator("xpath=following-sibling::ul[1]")
        .locator("button")
        .filter(new Locator.FilterOptions().setHas(page.getByText(who, exactly())))
        .click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** Signs in as somebody whom the demo's page does not list. */
  Visitor signIn(long account) {
    page.navigate("/sign-in");
    var button = page.locator(".demo-person").first();
    button.evaluate("(button, id) => (button.value = id)", String.valueOf(account));
    button.click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** Opens a page and looks at it. */
  void go(String path) {
    page.navigate(path);
    look();
  }

  void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  void follow(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  void reads(String text) {
    assertThat(page.locator("main")).containsText(text);
  }

  /** Waits until something is there; whoever waits in vain says what stands there instead. */
  void sees(String selector) {
    try {
      page.locator(selector).first().waitFor();
    } catch (PlaywrightException e) {
      throw new AssertionError(
          "no " + selector + " on " + page.url() + ": " + page.locator("main").innerText(), e);
    }
  }

  /** Presses until the page has moved on. */
  void onward(Locator button) {
    var here = page.url();
    button.click();
    page.waitForURL(url -> !url.equals(here));
    look();
  }

  /** Reloads until something that happens in the background has come. */
  void await(Locator what) {
    page.waitForCondition(
        () -> {
          page.reload();
          return what.count() > 0;
        });
  }

  /** Looks at a page on the way, at each kind of page once; {@link #inspect} leaves none out. */
  void look() {
    var kind = page.url().replaceAll("\\?.*", "").replaceAll("[0-9a-f-]{16,}|[\\d-]+", "#");
    if (scripts && SEEN.add(kind + page.viewportSize().width)) {
      size();
      words();
      barriers();
    }
  }

  /** Opens a page and looks at it from a desk and on a phone, in normal and in large type. */
  void inspect(String path) {
    read(path, this::barriers);
  }

  /** The same without looking for barriers, which do not depend on the language. */
  void reread(String path) {
    read(path, () -> {});
  }

  private void read(String path, Runnable closely) {
    var answer = page.navigate(path);
    if (answer.status() >= 400) {
      complaints.add(path + " answers " + answer.status());
    }
    for (int width : List.of(DESK, PHONE)) {
      page.setViewportSize(width, 800);
      size();
      closely.run();
      shot("page" + path.replaceAll("[^A-Za-z]+", "-") + page.locator("html").getAttribute("lang"));
    }
    words();
  }

  private void size() {
    for (var type : List.of("add", "remove")) {
      page.evaluate("document.documentElement.classList." + type + "('large')");
      var over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
      if (((Number) over).intValue() > 0) {
        complaints.add(page.url() + " is too wide by " + over + " at " + page.viewportSize().width);
      }
    }
  }

  private void words() {
    var key = KEY.matcher(page.locator("body").innerText());
    if (key.find()) {
      complaints.add(page.url() + " shows " + key.group());
    }
  }

  private void barriers() {
    var axe = new AxeBuilder(page).setLegacyMode(true).exclude(List.of(".diagram"));
    axe.analyze().getViolations().stream()
        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .forEach(
            barrier ->
                complaints.add(page.url() + " at " + page.viewportSize().width + " " + barrier));
  }

  /** A picture for the documentation, kept when the property banli.pictures asks. */
  void picture(String name) {
    if (Pictures.ASKED) {
      page.evaluate("window.scrollTo(0, 0)");
      page.screenshot(new Page.ScreenshotOptions().setPath(Pictures.path(name)));
    }
  }

  /** The whole page, kept below target when the property banli.walk asks. */
  void shot(String name) {
    if (Boolean.getBoolean("banli.walk")) {
      var path = Path.of("target/walk", name + "-" + page.viewportSize().width + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(true));
    }
  }

  /** What was on the screen when a story broke off. */
  void keepFailure(String name) {
    var path = Path.of("target/failed", name + "-" + page.viewportSize().width + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(true));
  }

  void leave() {
    page.context().close();
  }

  /** What was wrong with the pages seen. */
  Set<String> complaints() {
    return complaints;
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
