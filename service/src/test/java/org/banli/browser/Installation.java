package org.banli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.banli.clock.Term;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application as the demo runs it, with its simulator, its jobs and a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("demo")
abstract class Installation {

  static final Simulator SIMULATOR = Simulator.start(0);
  private static final String ADDRESS = "http://localhost:" + freePort();

  private static final String CODE = ".*?验证码 (\\d{6}).*";

  private static Playwright playwright;
  private static Browser browser;

  private final List<Visitor> visitors = new ArrayList<>();

  @Autowired ApplicationClock clock;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    registry.add("server.port", () -> ADDRESS.replaceAll(".*:", ""));
    registry.add("banli.base-url", () -> ADDRESS);
    registry.add("banli.outside", SIMULATOR::url);
  }

  @BeforeAll
  static void open() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @AfterEach
  void everybodyLeaves() {
    visitors.forEach(Visitor::leave);
    var complaints =
        visitors.stream().flatMap(one -> one.complaints().stream()).distinct().toList();
    visitors.clear();
    assertThat(complaints).isEmpty();
  }

  /** A story that broke off leaves nobody behind for the next. */
  void forget() {
    visitors.clear();
  }

  /** Somebody who has not signed in, on a phone. */
  Visitor stranger() {
    return visitor(Visitor.PHONE, 740, true);
  }

  /** Without scripts the browser cannot scroll by itself, so the screen is high. */
  Visitor withoutScripts() {
    return visitor(Visitor.PHONE, 2400, false);
  }

  Visitor applicant(String name) {
    return stranger().signIn("申请人", name);
  }

  Visitor applicant(Actor person) {
    return stranger().signIn(person.account());
  }

  Visitor villageWorker() {
    return stranger().signIn("村（社区）", "村级协理员");
  }

  /** Somebody of an office, at a desk. */
  Visitor staff(String level, String role) {
    return visitor(Visitor.DESK, 900, true).signIn(level, role);
  }

  /** A desk at which nobody has signed in yet. */
  Visitor desk() {
    return visitor(Visitor.DESK, 900, true);
  }

  /** Signs up with the code that the carrier got. */
  Visitor newcomer(String name, String idNumber, String phone) {
    var person = stranger();
    person.go("/sign-up");
    new Questions(person.page).fill("name=" + name, "idNumber=" + idNumber, "phone=" + phone);
    person.press("获取验证码");
    person.sees("#code");
    person.page.waitForCondition(() -> code(phone).isPresent());
    var code = code(phone).orElseThrow();
    new Questions(person.page)
        .fill("code=" + code, "password=xiaoman-2026", "repeated=xiaoman-2026");
    person.onward(person.page.getByRole(AriaRole.BUTTON).and(person.page.locator(".w-100")));
    return person;
  }

  /** The newest code that the carrier got for a phone. */
  private static Optional<String> code(String phone) {
    return SIMULATOR.messages(phone).stream()
        .filter(text -> text.matches(CODE))
        .map(text -> text.replaceAll(CODE, "$1"))
        .reduce((earlier, later) -> later);
  }

  /** Waits for what happens in the background. */
  void until(BooleanSupplier done) {
    var waiting = stranger();
    waiting.page.waitForCondition(done, new Page.WaitForConditionOptions().setTimeout(30_000));
    waiting.leave();
  }

  /** Days pass, and what falls due happens. */
  void pass(String step) {
    var administrator = staff("县（市、区）", "系统管理员");
    administrator.go("/admin/clock");
    administrator.press(step);
    administrator.reads("时间已向前拨");
    administrator.leave();
  }

  /** {@code +7d}, or so many hours that a moment has come. */
  private Term term(String when) {
    if (when.startsWith("+")) {
      return Term.parse(when.substring(1));
    }
    var moment = LocalDateTime.parse(when).atZone(ApplicationClock.ZONE).toInstant();
    var away = Duration.between(clock.instant(), moment);
    return new Term((int) Math.ceil(away.toMinutes() / 60.0), Term.Unit.HOUR);
  }

  /**
   * The administrator moves the clock, by {@code +7d}, {@code +5wd}, {@code +3h}, or to a moment.
   */
  void passes(String when) {
    var by = term(when);
    var unit =
        switch (by.unit()) {
          case WORKING_DAY -> "WORKING_DAYS";
          case DAY -> "DAYS";
          case HOUR -> "HOURS";
          case MONTH -> throw new IllegalArgumentException("the page moves by days, not " + by);
        };
    var administrator = staff("县（市、区）", "系统管理员");
    administrator.go("/admin/clock");
    var form =
        administrator
            .page
            .locator("main form", new Page.LocatorOptions().setHas(unit(administrator, unit)))
            .first();
    form.locator("[name=amount]").evaluate("(e, n) => (e.value = n)", by.amount());
    form.locator("button").click();
    administrator.reads("时间已向前拨");
    administrator.leave();
  }

  private static Locator unit(Visitor administrator, String unit) {
    return administrator.page.locator("[name=unit][value=" + unit + "]");
  }

  /** Pages scroll at once: who clicks need not wait for what glides. */
  private Visitor visitor(int width, int height, boolean scripts) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(ADDRESS)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height));
    var visitor = new Visitor(context.newPage(), scripts);
    visitors.add(visitor);
    return visitor;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
