package org.banli.register;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.banli.casefile.CaseNo;
import org.banli.platform.CreditCode;
import org.banli.region.DivisionCode;
import org.banli.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives unified social credit codes (GB 32100-2015) to new social organisations. One sequence for
 * all divisions and kinds: the main code in it (GB 11714) must not repeat either.
 */
@Service
public class CreditCodes {

  /** The standard's alphabet: without I, O, S, V, Z. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final String SEGMENT = "MJ";
  private static final int LENGTH = 6;

  private final CreditCodeMapper numbers;
  private final RegisterMapper registers;
  private final Vault vault;
  private final Clock clock;

  CreditCodes(CreditCodeMapper numbers, RegisterMapper registers, Vault vault, Clock clock) {
    this.numbers = numbers;
    this.registers = registers;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The code of the case under that name; a new one when it has none.
   *
   * @param kind 1 association, 2 social service body, 3 foundation
   * @param division the division whose office registers it
   */
  @Transactional
  public CreditCode give(CaseNo no, String variable, char kind, DivisionCode division) {
    var given = numbers.given(no.value()).stream().filter(it -> it.variable().equals(variable));
    return given
        .findFirst()
        .map(it -> new CreditCode(it.code()))
        .orElseGet(
            () -> {
              var code = next(kind, division);
              numbers.give(code.value(), no.value(), variable, clock.instant());
              return code;
            });
  }

  /** Codes of a case by the name that its route uses. */
  public Map<String, String> of(CaseNo no) {
    return numbers.given(no.value()).stream()
        .collect(Collectors.toMap(CreditCodeMapper.Given::variable, CreditCodeMapper.Given::code));
  }

  /**
   * A code that no organisation has had, also none that was loaded into a register.
   *
   * @param kind 1 association, 2 social service body, 3 foundation
   * @param division the division whose office registers it
   */
  @Transactional
  public CreditCode next(char kind, DivisionCode division) {
    CreditCode code;
    do {
      numbers.advance();
      var place = division.value().substring(0, 6);
      code = CreditCode.ofCivilAffairs(kind, place, body(numbers.last()));
    } while (registers.known(vault.index(StoredRegisters.KEY, code.value())) > 0);
    return code;
  }

  private static String body(long number) {
    var digits = new StringBuilder();
    long rest = number;
    for (int i = 0; i < LENGTH; i++) {
      digits.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
      rest /= ALPHABET.length();
    }
    if (rest > 0) {
      throw new IllegalStateException("no number is left");
    }
    return SEGMENT + digits;
  }
}
