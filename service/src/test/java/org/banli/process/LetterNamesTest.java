package org.banli.process;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.IOException;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.document.Letters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Issue 3: a letter is called by its name in the reader's language, and found by it. */
@BanliTest
@Transactional
class LetterNamesTest {

  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired RealCases realCases;
  @Autowired Letters letters;

  private RealCases.RealCase real;

  @BeforeEach
  void aCaseThatIsAccepted() throws IOException {
    real = realCases.onItsWay();
  }

  @ParameterizedTest
  @CsvSource({"zh, 受理通知书", "en, Notice of acceptance"})
  void theCasePageCallsIt(String language, String name) throws Exception {
    sees("/cases/" + real.no(), language, name);
  }

  @ParameterizedTest
  @CsvSource({"zh, 受理通知书", "en, Notice of acceptance"})
  void whoVerifiesItReadsIt(String language, String name) throws Exception {
    sees("/verify/" + letters.find(real.letter()).orElseThrow().code(), language, name);
  }

  private void sees(String address, String language, String name) throws Exception {
    web.perform(get(address + "?lang=" + language).with(people.signedIn("341881001-clerk")))
        .andExpect(content().string(containsString(name)));
  }
}
