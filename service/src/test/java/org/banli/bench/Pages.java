package org.banli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The first pages of a warm server, asked for by some people at once. */
final class Pages {

  private static final int WARM_UP = 100;
  private static final int ASKED = 200;

  private final Options options;
  private final Application application;
  private final Crew crew;

  Pages(Options options, Application application) {
    this.options = options;
    this.application = application;
    this.crew = new Crew(options.users());
  }

  private record Page(String path, Browser browser) {}

  Timings run() throws Exception {
    var pages = pages();
    ask(pages, WARM_UP);
    return ask(pages, ASKED);
  }

  private List<Page> pages() throws Exception {
    var visitor = new Browser(application.address());
    var pages = new ArrayList<Page>();
    for (var path : List.of("/", "/matters/" + options.matter(), "/sign-in")) {
      pages.add(new Page(path, visitor));
    }
    pages.add(new Page("/inbox", staff()));
    pages.add(new Page("/my", applicant()));
    return pages;
  }

  private Timings ask(List<Page> pages, int times) throws Exception {
    var timings = new Timings();
    for (var page : pages) {
      var pile = IntStream.range(0, times).boxed().toList();
      crew.all(pile, n -> timings.time(page.path(), () -> page.browser().page(page.path())));
    }
    return timings;
  }

  private Browser staff() throws Exception {
    var browser = new Browser(application.address());
    var clerk = Map.of("who", "341881001-clerk", "password", "banli-demo");
    browser.form("/sign-in?by=staff", "/sign-in/staff", clerk);
    return browser;
  }

  private Browser applicant() throws Exception {
    var browser = new Browser(application.address());
    var person = Map.of("who", "13905630001", "password", "banli-demo");
    browser.form("/sign-in", "/sign-in/password", person);
    return browser;
  }
}
