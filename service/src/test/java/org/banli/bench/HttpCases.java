package org.banli.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.banli.bench.Story.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whole cases through the API: filed by a village worker for somebody, worked on, decided. */
final class HttpCases {

  private static final Map<String, Integer> DIGITS = Map.of("village", 12, "township", 9);

  private final Options options;
  private final Story story;
  private final Application application;
  private final ServerStatus status;
  private final Crew crew;

  HttpCases(Options options, Story story, Application application, ServerStatus status) {
    this.options = options;
    this.story = story;
    this.application = application;
    this.status = status;
    this.crew = new Crew(options.users());
  }

  Measured run() throws Exception {
    play(0, options.warmUp());
    return Measured.of(
        options.cases(),
        status,
        application.process(),
        () -> play(options.warmUp(), options.cases()));
  }

  /** Step by step, all cases; those who wait for a notice wait together. */
  private Timings play(int first, int cases) throws Exception {
    var timings = new Timings();
    var api = new Api(application.address(), timings);
    var households = IntStream.range(first, first + cases).boxed().toList();
    var numbers = crew.all(households, household -> file(api, household));
    for (var step : story.steps()) {
      if (step.waits()) {
        timings.time("move the clock", () -> moveClock(step.days()));
        api.forgetTokens();
      } else {
        crew.all(households, h -> work(api, timings, numbers.get(h - first), h, step));
      }
    }
    crew.all(numbers, no -> end(api, no));
    return timings;
  }

  private String file(Api api, int household) throws Exception {
    var who = login("village/worker");
    var person = story.person(household);
    var opened =
        api.post(
            "open draft",
            who,
            "/drafts",
            Map.of(
                "matter",
                story.matter(),
                "onBehalf",
                Map.of(
                    "name", person.get("name"),
                    "idNumber", person.get("idNumber"),
                    "phone", person.get("phone"))));
    var draft = "/drafts/" + Api.text(opened, "id");
    var signature = sign(api, who, draft, household);
    var answers = Story.own(story.application(), household, signature);
    var saved = Map.of("version", opened.get("version").asInt(), "answers", answers);
    api.put("save answers", who, draft, saved);
    var signing = Map.of("signature", signature, "consent", signature, "promise", true);
    var submitted = api.post("submit", who, draft + "/submission", signing);
    return String.valueOf(Api.text(submitted, "caseNo"));
  }

  private String work(Api api, Timings timings, String no, int household, Step step)
      throws Exception {
    var who = login(step.who());
    api.get("inbox", who, "/work-items");
    var item = await(api, timings, who, no, step.what());
    var path = "/work-items/" + Api.text(item, "id");
    var claimed = api.post("claim", who, path + "/claim", Map.of());
    var answers = step.answers();
    if (answers.toString().matches("(?s).*[0-9a-f]{64}.*")) {
      answers = Story.own(answers, household, sign(api, who, path, household));
    }
    var outcome =
        step.outcome().isEmpty() ? Api.text(claimed.get("outcomes").get(0), "key") : step.outcome();
    var completion =
        Map.of(
            "version", claimed.get("version").asInt(),
            "outcome", String.valueOf(outcome),
            "opinion", step.opinion(),
            "answers", answers);
    api.post("complete " + step.what(), who, path + "/completion", completion);
    return no;
  }

  /** Finds the item; until it is there the house works by itself, which is counted as waiting. */
  private JsonNode await(Api api, Timings timings, String who, String no, String step)
      throws Exception {
    var path = "/cases/" + no + "/work-items";
    var waiting = Patience.every(Duration.ofMillis(50)).alias(no + " comes to " + step);
    return timings.time(
        "(wait before " + step + ")",
        () -> waiting.until(() -> find(api.get("find item", who, path), step), Objects::nonNull));
  }

  private static @Nullable JsonNode find(JsonNode items, String step) {
    for (var item : items) {
      if (step.equals(Api.text(item, "step"))) {
        return item;
      }
    }
    return null;
  }

  private String end(Api api, String no) throws Exception {
    var who = login("township/clerk");
    var outcome = Api.text(api.get("read case", who, "/cases/" + no), "outcome");
    var expected = story.then().get("ended");
    if (!String.valueOf(expected).equals(outcome)) {
      throw new IOException(no + " ended with " + outcome + ", not " + expected);
    }
    for (var letter : api.get("read letters", who, "/cases/" + no + "/letters")) {
      api.download("download letter", who, "/letters/" + Api.text(letter, "id"));
    }
    return no;
  }

  private String sign(Api api, String who, String path, int household) throws Exception {
    var answer = api.upload("send signature", who, path + "/signatures", picture(household));
    return String.valueOf(Api.text(answer, "hash"));
  }

  /** As large as what the pad sends; each household's is its own. */
  private static byte[] picture(int household) throws IOException {
    var picture = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setBackground(Color.WHITE);
    pen.clearRect(0, 0, 600, 200);
    pen.setColor(Color.BLACK);
    IntStream.range(0, 40)
        .forEach(
            i ->
                pen.drawLine(
                    i * 15, 100 + (i * 37 + household) % 80, i * 15 + 15, 60 + (i * 53) % 90));
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private List<String> moveClock(int days) throws Exception {
    var browser = new Browser(application.address());
    var admin = Map.of("who", login("county/administrator"), "password", "banli-demo");
    browser.form("/sign-in?by=staff", "/sign-in/staff", admin);
    browser.form("/admin/clock", "/admin/clock", Map.of("amount", "" + days, "unit", "DAYS"));
    return List.of();
  }

  /** The demo's sign-in names. */
  private String login(String who) {
    var parts = who.split("/", -1);
    return story.village().substring(0, DIGITS.getOrDefault(parts[0], 6)) + "-" + parts[1];
  }
}
