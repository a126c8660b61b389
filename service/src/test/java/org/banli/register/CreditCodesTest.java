package org.banli.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banli.BanliTest;
import org.banli.platform.CreditCode;
import org.banli.region.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
class CreditCodesTest {

  private static final DivisionCode NINGGUO = new DivisionCode("341881000000");

  @Autowired CreditCodes codes;
  @Autowired Registers registers;
  @Autowired JdbcTemplate database;

  // GB 32100-2015: civil affairs 5, association 1, division, main code, check character
  @Test
  void aCodeSaysWhoRegisteredWhatAndWhere() {
    var code = codes.next('1', NINGGUO).value();
    assertThat(code).hasSize(18).startsWith("51341881MJ");
    assertThat(CreditCode.parse(code)).isPresent();
  }

  // GB 11714-1997: the published example of a main code is D2143569-X
  @Test
  void theMainCodeHasItsOwnCheckCharacter() {
    assertThat(CreditCode.ofCivilAffairs('2', "341881", "D2143569").value())
        .startsWith("52341881D2143569X");
  }

  @Test
  @Transactional
  void aCaseKeepsItsCode() {
    var no = new org.banli.casefile.CaseNo("CC341881-2026-000001");
    var code = codes.give(no, "uscc", '3', NINGGUO);
    assertThat(codes.give(no, "uscc", '3', NINGGUO)).isEqualTo(code);
    assertThat(codes.give(no, "branch", '3', NINGGUO)).isNotEqualTo(code);
    assertThat(codes.of(no)).containsEntry("uscc", code.value()).containsKey("branch");
  }

  @Test
  void noCodeIsGivenTwiceWhoeverAsksAtOnce() throws InterruptedException, ExecutionException {
    var desks = Executors.newFixedThreadPool(8);
    try {
      Callable<String> ask = () -> codes.next('2', NINGGUO).value();
      var given = desks.invokeAll(IntStream.range(0, 200).mapToObj(i -> ask).toList());
      var all = new java.util.HashSet<String>();
      for (var code : given) {
        all.add(code.get());
      }
      assertThat(all).hasSize(200);
      assertThat(all.stream().map(code -> code.substring(8, 17)).collect(Collectors.toSet()))
          .hasSize(200);
    } finally {
      desks.shutdown();
    }
  }

  @Test
  @Transactional
  void aCodeThatALoadedOrganisationHasIsPassedOver() {
    var taken = codes.next('1', NINGGUO).value();
    registers.load(
        new Registers.Loaded(
            "organisation",
            "credit-codes-test",
            "旧系统",
            NINGGUO,
            List.of(Map.of("name", "宁国市旧协会", "code", taken)),
            Map.of(),
            LocalDate.of(2019, 5, 6),
            Optional.empty()));
    database.update("update credit_code_number set last = last - 1");
    assertThat(codes.next('1', NINGGUO).value()).isNotEqualTo(taken);
  }
}
