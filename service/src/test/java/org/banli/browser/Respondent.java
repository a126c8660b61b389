package org.banli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who fills in whatever form is before them: reads the questions on the page from top to
 * bottom and answers those to which they know an answer, until the page asks nothing new.
 */
final class Respondent {

  private static final int MOST = 100;

  private static final String BUSY = "main [aria-busy=true], main [data-busy]";

  /** The questions on the page, as the person sees them, in order. */
  private static final String QUESTIONS =
      """
      () => {
        const all = [];
        const root = document.querySelector('main .questions');
        if (!root) return all;
        const shown = (e) => e.getClientRects().length > 0;
        const visit = (e) => {
          const of = e.dataset ?? {};
          if ('signature' in of) {
            const files = e.querySelector('input[type=file]')?.files.length ?? 0;
            const value = e.querySelector('input[type=hidden]').value;
            all.push({ name: of.signature, kind: 'signature', value: files ? 'waiting' : value });
          } else if ('file' in of) {
            const waiting = e.querySelector('input[type=file]').files.length;
            const must = !!e.querySelector('.must');
            all.push({ name: of.file, kind: 'file', must,
              value: String(waiting + e.querySelectorAll('.file-row').length) });
          } else if ('division' in of) {
            const lists = [...e.querySelectorAll('select')];
            const value = lists.map((s) => s.value).filter(Boolean).at(-1) ?? '';
            all.push({ name: of.division, kind: 'division', value });
          } else if (e.matches?.('.field-choices')) {
            const inputs = [...e.querySelectorAll('input')];
            const value = inputs.filter((i) => i.checked).map((i) => i.value).join('\\n');
            const refresh = inputs.some((i) => i.hasAttribute('data-refresh'));
            all.push({ name: of.field, kind: inputs[0]?.type ?? 'none', value, refresh });
          } else if (e.matches?.('select, textarea, input:not([type=hidden]):not([type=file])')) {
            if (shown(e) && e.name && !e.name.startsWith('_') && !e.readOnly && !e.disabled) {
              const tick = e.type === 'checkbox';
              const kind = e.tagName === 'SELECT' ? 'select' : tick ? 'tick' : 'text';
              all.push({ name: e.name, kind, value: tick ? String(e.checked) : e.value,
                refresh: e.hasAttribute('data-refresh') });
            }
          } else {
            if ('rows' in of) {
              const count = e.querySelectorAll(':scope > [data-row]').length;
              all.push({ name: of.rows, kind: 'rows', value: String(count) });
            }
            [...(e.children ?? [])].forEach(visit);
          }
        };
        visit(root);
        return all;
      }
      """;

  private final Page page;
  private final AtomicInteger asked = new AtomicInteger();

  Respondent(Page page) {
    this.page = page;
    page.onRequest(request -> asked.incrementAndGet());
    page.onRequestFinished(request -> asked.decrementAndGet());
    page.onRequestFailed(request -> asked.decrementAndGet());
  }

  /** Answers all that the page asks, from the answers of its form. */
  void answer(Map<String, ?> answers) {
    for (int rounds = 0; !answered(answers); rounds++) {
      if (rounds == MOST) {
        throw new AssertionError("no end of " + open(answers) + " on " + page.url());
      }
    }
  }

  /** One reading from top to bottom; true when nothing was left to answer. */
  private boolean answered(Map<String, ?> answers) {
    quiet();
    var open = open(answers);
    for (var question : open) {
      act(question, find(answers, question.name()).orElse(""));
      if (question.redraws()) {
        return false;
      }
    }
    return open.isEmpty();
  }

  private List<Question> open(Map<String, ?> answers) {
    return questions().stream()
        .filter(question -> question.open(find(answers, question.name()).orElse(null)))
        .toList();
  }

  private List<Question> questions() {
    return ((List<?>) page.evaluate(QUESTIONS))
        .stream().map(it -> Question.of((Map<?, ?>) it)).toList();
  }

  /** A question of the page and what stands in it now. */
  private record Question(String name, String kind, String value, boolean must, boolean refresh) {

    static Question of(Map<?, ?> map) {
      return new Question(
          String.valueOf(map.get("name")),
          String.valueOf(map.get("kind")),
          String.valueOf(map.get("value")),
          Boolean.TRUE.equals(map.get("must")),
          Boolean.TRUE.equals(map.get("refresh")));
    }

    /** Whether an answer may bring up, or draw anew, other questions. */
    boolean redraws() {
      return refresh || List.of("file", "rows", "signature", "division").contains(kind);
    }

    /** Whether there is an answer that does not stand there yet. */
    boolean open(@Nullable Object wanted) {
      return switch (kind) {
        case "signature" -> value.isEmpty() && wanted != null;
        case "file" -> value.equals("0") && (must || given(wanted));
        case "rows" -> wanted instanceof List<?> list && list.size() > Integer.parseInt(value);
        case "none" -> false;
        case "checkbox" -> wanted != null && !lines(text(wanted)).equals(lines(value));
        default -> wanted != null && !same(wanted);
      };
    }

    private static boolean given(@Nullable Object wanted) {
      return wanted instanceof List<?> list ? !list.isEmpty() : wanted != null;
    }

    private boolean same(Object wanted) {
      return text(wanted).equals(value) || number(text(wanted)).equals(number(value));
    }

    /** What is ticked, in whatever order the page has it. */
    private static Set<String> lines(String text) {
      return Set.of(text.split("\n"));
    }

    private static Object number(String text) {
      return text.matches("-?\\d+(\\.\\d+)?") && text.length() < 15
          ? new BigDecimal(text).stripTrailingZeros()
          : text;
    }
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? String.join("\n", list.stream().map(String::valueOf).toList())
        : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private void act(Question question, Object wanted) {
    var name = question.name();
    switch (question.kind()) {
      case "signature" -> new Questions(page).sign(name);
      case "file" -> photo(name);
      case "rows" -> page.locator("button[name=_add][value='" + name + "']").click();
      case "division" -> place(name, text(wanted));
      case "radio", "checkbox" -> choose(name, text(wanted));
      case "tick" -> named(name).setChecked(text(wanted).equals("true"));
      case "select" -> named(name).selectOption(text(wanted));
      default -> {
        named(name).fill(text(wanted));
        named(name).blur();
      }
    }
  }

  private Locator named(String name) {
    return page.locator("main .questions [name='" + name + "']").first();
  }

  private void photo(String name) {
    var field = page.locator("[data-file='" + name + "']");
    field.locator("input[type=file]").setInputFiles(paper());
    quiet();
  }

  static FilePayload paper() {
    return new FilePayload("材料.png", "image/png", Photos.photo());
  }

  /** All that are wanted and nothing else. */
  private void choose(String name, String wanted) {
    var chosen = List.of(wanted.split("\n"));
    var boxes = page.locator("main .questions [name='" + name + "']");
    for (var box : boxes.all()) {
      var value = box.getAttribute("value");
      if (chosen.contains(value) != box.isChecked()) {
        unfold(box);
        box.setChecked(chosen.contains(value));
      }
    }
  }

  /** Times of an appointment are folded up by day. */
  private static void unfold(Locator box) {
    var folded = box.locator("xpath=ancestor::details[not(@open)]/summary");
    if (folded.count() > 0) {
      folded.click();
    }
  }

  private void place(String name, String code) {
    var lists = page.locator("[data-division='" + name + "'] select");
    var levels = codes(code);
    for (int at = 0; at < levels.size(); at++) {
      var list = lists.nth(at);
      if (!list.inputValue().equals(levels.get(at))) {
        assertThat(list.locator("option[value='" + levels.get(at) + "']")).hasCount(1);
        list.selectOption(levels.get(at));
      }
    }
  }

  /** From the province down to the place. */
  private static List<String> codes(String code) {
    return Stream.of(2, 4, 6, 9, 12)
        .map(digits -> code.substring(0, digits) + "0".repeat(12 - digits))
        .distinct()
        .filter(above -> !above.equals(code))
        .collect(
            java.util.stream.Collectors.collectingAndThen(
                java.util.stream.Collectors.toList(),
                above -> {
                  above.removeIf(it -> it.compareTo(code) > 0);
                  above.add(code);
                  return above;
                }));
  }

  /** The answer at a name such as {@code members[1].wage}. */
  private static Optional<Object> find(Map<String, ?> answers, String name) {
    Object at = answers;
    for (var part : name.split("[.\\[]", -1)) {
      if (at instanceof Map<?, ?> map) {
        at = map.get(part);
      } else if (at instanceof List<?> list && part.endsWith("]")) {
        int row = Integer.parseInt(part.substring(0, part.length() - 1));
        at = row < list.size() ? list.get(row) : null;
      } else {
        return Optional.empty();
      }
      if (at == null) {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  /** Waits until the page has drawn what an answer brings up, and has said all it had to say. */
  void quiet() {
    page.waitForCondition(() -> asked.get() <= 0 && page.locator(BUSY).count() == 0);
  }
}
