package org.banli.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banli.BanliTest;
import org.banli.document.Letters.Letter;
import org.banli.document.Letters.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@BanliTest
class LettersTest {
  private static final AtomicLong OFFICES = new AtomicLong(900_000);
  private static final String CASE = "DB341881-2026-000012";

  @Autowired private Letters letters;
  @Autowired private LetterMapper rows;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvc web;

  private final long office = OFFICES.incrementAndGet();

  @Test
  void numbersRunPerOfficeAndYearAndAreNotTakenTwiceForOneKey() {
    assertThat(issue("a").number()).isEqualTo("民救确〔2026〕1号");
    Letter second = issue("b");
    assertThat(second.number()).isEqualTo("民救确〔2026〕2号");
    assertThat(issue("b")).isEqualTo(second);
    assertThat(issue("c").number()).isEqualTo("民救确〔2026〕3号");
  }

  @Test
  void aLetterThatFailsLeavesNoGap() {
    issue("a");
    assertThatThrownBy(
            () -> letters.issue(order("<@letter>${missing}</@letter>"), "x" + office, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    transaction.executeWithoutResult(
        t -> {
          issue("rolled-back");
          t.setRollbackOnly();
        });
    assertThat(issue("b").number()).isEqualTo("民救确〔2026〕2号");
  }

  // issue 3: letters in Chinese and English
  @Test
  void theEnglishVersionSaysThatItIsNotTheLetter() throws IOException {
    var letter = inEnglish("<@letterEn to=name><p>Received on ${dayEn(issued)}.</p></@letterEn>");
    assertThat(letter.titleEn()).isEqualTo("Confirmation");
    try (var pdf = Loader.loadPDF(letters.translation(letter.id()).orElseThrow())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Confirmation", "To 王建国:", "alone is binding", letter.number(), " 2026.");
    }
    assertThat(letters.translation(issue("only-chinese").id())).isEmpty();
  }

  @Test
  void aBrokenEnglishVersionDoesNotKeepTheLetterBack() {
    var letter = inEnglish("<@letterEn>${missing}</@letterEn>");
    assertThat(inEnglish("<@letterEn>\uE000</@letterEn>").titleEn()).as("no font has it").isEmpty();
    assertThat(letters.pdf(letter.id())).startsWith('%', 'P', 'D', 'F');
    assertThat(letters.translation(letter.id())).isEmpty();
    assertThat(letter.titleEn()).as("no page offers it").isEmpty();
  }

  private Letter inEnglish(String template) {
    var order = order("<@letter to=name><p>确认</p></@letter>");
    var english = Optional.of(new Letters.English("Confirmation", template));
    return letters.issue(
        new Order(
            CASE, "grant", order.title(), order.template(), "民救确", office, "宁国市民政局", true, english),
        "english" + template.length() + office,
        Map.of("name", "王建国"));
  }

  @Test
  void manyAtOnceGetNumbersWithoutGapsAndOneKeyGetsOneLetter() throws Exception {
    List<Callable<String>> work =
        IntStream.range(0, 12)
            .<Callable<String>>mapToObj(i -> () -> issue("k" + i / 2).number())
            .toList();
    var pool = Executors.newFixedThreadPool(6);
    List<Future<String>> all = pool.invokeAll(work);
    pool.shutdown();
    var numbers = new java.util.TreeSet<String>();
    for (Future<String> each : all) {
      numbers.add(each.get());
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 6).mapToObj(n -> "民救确〔2026〕" + n + "号").toList());
  }

  @Test
  void theFirstLetterOfAYearThatIsRolledBackHoldsNobodyUp() throws Exception {
    var both = new CyclicBarrier(2);
    Callable<Boolean> rolledBack =
        () ->
            Boolean.TRUE.equals(
                transaction.execute(
                    t -> {
                      meet(both);
                      issue("r" + Thread.currentThread().getId());
                      t.setRollbackOnly();
                      return true;
                    }));
    var pool = Executors.newFixedThreadPool(2);
    for (Future<Boolean> each : pool.invokeAll(List.of(rolledBack, rolledBack))) {
      assertThat(each.get()).isTrue();
    }
    pool.shutdown();
    assertThat(issue("a").number()).isEqualTo("民救确〔2026〕1号");
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLetterIsPrintedAfterItsTransactionAndOnlyOnce() {
    Letter letter = issue("p");
    assertThat(rows.print(letter.id()).orElseThrow().hash()).isNull();
    String hash = letters.hash(letter.id());
    assertThat(letters.hash(letter.id())).isEqualTo(hash);
    assertThat(rows.print(letter.id()).orElseThrow())
        .satisfies(
            print -> {
              assertThat(print.hash()).isEqualTo(hash);
              assertThat(print.text()).isNull();
            });
    assertThat(rows.printed(letter.id(), "0".repeat(64))).isZero();
  }

  @Test
  void theTextThatWaitsForPrintingIsSealed() {
    byte[] text = rows.print(issue("s").id()).orElseThrow().text();
    assertThat(new String(text, StandardCharsets.UTF_8)).doesNotContain("王建国");
  }

  @Test
  void whatASuddenEndLeftUnprintedIsFoundAgain() {
    Letter letter = issue("u");
    assertThat(rows.unprinted(letter.issued().plusSeconds(1), 10_000)).contains(letter.id());
    assertThat(rows.unprinted(letter.issued().minusSeconds(1), 10_000)).doesNotContain(letter.id());
    letters.hash(letter.id());
    assertThat(rows.unprinted(letter.issued().plusSeconds(1), 10_000)).doesNotContain(letter.id());
  }

  @Test
  void anyoneCanVerifyALetterAndLearnsNothingOfThePerson() throws Exception {
    Letter letter = issue("v");
    web.perform(get("/verify/" + letter.code().toLowerCase(java.util.Locale.ROOT)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(letter.number())))
        .andExpect(content().string(containsString(letters.hash(letter.id()))))
        .andExpect(content().string(containsString("宁国市民政局")))
        .andExpect(content().string(not(containsString("王建国"))))
        .andExpect(content().string(not(containsString(CASE))));
  }

  @Test
  void aWrongCodeIsToldClearlyAndEscaped() throws Exception {
    web.perform(get("/verify/NO-SUCH-<b>"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("没有找到")))
        .andExpect(content().string(not(containsString("NO-SUCH-<b>"))));
    web.perform(get("/verify")).andExpect(status().isOk());
  }

  @Test
  void theFileIsComparedWithWhatWasIssued() throws Exception {
    Letter letter = issue("f");
    byte[] pdf = letters.pdf(letter.id());
    assertThat(Hashes.sha256(pdf)).isEqualTo(letters.hash(letter.id()));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    compare(letter, pdf, "没有被改动");
    pdf[pdf.length / 2] ^= 1;
    compare(letter, pdf, "被改动过");
    compare(letter, new byte[0], "请先选择");
  }

  private void compare(Letter letter, byte[] content, String says) throws Exception {
    web.perform(
            multipart("/verify/" + letter.code())
                .file(new MockMultipartFile("file", "x.pdf", "application/pdf", content))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(says)));
  }

  private Letter issue(String key) {
    return letters.issue(
        order("<@letter to=name><p>您的申请收悉。</p></@letter>"), key + office, Map.of("name", "王建国"));
  }

  private Order order(String template) {
    return new Order(
        CASE, "grant", "确认通知书", template, "民救确", office, "宁国市民政局", true, Optional.empty());
  }
}
