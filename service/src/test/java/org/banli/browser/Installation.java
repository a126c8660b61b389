package org.banli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  Visitor villageWorker() {
    return stranger().signIn("村（社区）", "村级协理员");
  }

  /** Somebody of an office, at a desk. */
  Visitor staff(String level, String role) {
    return visitor(Visitor.DESK, 900, true).signIn(level, role);
  }

  /** Days pass, and what falls due happens. */
  void pass(String step) {
    var administrator = staff("县（市、区）", "系统管理员");
    administrator.go("/admin/clock");
    administrator.press(step);
    administrator.reads("时间已向前拨");
    administrator.leave();
  }

  private Visitor visitor(int width, int height, boolean scripts) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(ADDRESS)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(scripts)
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
