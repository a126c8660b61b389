package org.banli.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;
import org.banli.region.Divisions;
import org.springframework.stereotype.Component;

/**
 * Draws by lot. Of every ten cases of a place in a row so many are drawn as the share says, rounded
 * up, each with the same chance; nobody can know before which. The number is computed from a seed
 * that stands in the log, so the draw can be repeated.
 */
@Component
class Draws {

  static final int ROUND = 10;

  private final DrawMapper rows;
  private final Seeds seeds;
  private final CaseFiles cases;
  private final Divisions divisions;
  private final ApplicationClock clock;

  Draws(
      DrawMapper rows, Seeds seeds, CaseFiles cases, Divisions divisions, ApplicationClock clock) {
    this.rows = rows;
    this.seeds = seeds;
    this.cases = cases;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** What is drawn: cases of a division of that level. */
  record Lot(String key, String level, BigDecimal share, Bilingual reason) {}

  /** Whether the case is drawn; a second draw of the same key says the same. */
  boolean draw(CaseNo no, Lot lot) {
    return rows.find(no.value(), lot.key()).orElseGet(() -> first(no, lot));
  }

  private boolean first(CaseNo no, Lot lot) {
    if (lot.share().signum() <= 0) {
      return false;
    }
    var pool = pool(cases.get(no), lot.level());
    rows.open(pool, lot.key());
    var before = rows.lock(pool, lot.key());
    var seed = seeds.next();
    var number = number(seed);
    var chance = chance(before, lot.share());
    var drawn = number.compareTo(chance) < 0;
    rows.count(pool, lot.key(), before.next(drawn));
    rows.insert(no.value(), lot.key(), pool, lot.share(), seed, chance, drawn, Instant.now(clock));
    note(no, lot, seed, number, chance, drawn);
    return drawn;
  }

  /** Those still to be drawn of this round, by those still to come. */
  private static BigDecimal chance(Round round, BigDecimal share) {
    int all =
        share.multiply(BigDecimal.valueOf(ROUND)).setScale(0, RoundingMode.CEILING).intValue();
    int left = Math.max(0, Math.min(all, ROUND) - round.drawn());
    return BigDecimal.valueOf(left)
        .divide(BigDecimal.valueOf(ROUND - round.seen()), 6, RoundingMode.HALF_UP);
  }

  /** From nought to below one: the first eight digits of the seed's SHA-256. */
  static BigDecimal number(String seed) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.US_ASCII));
      long head = Long.parseLong(HexFormat.of().formatHex(hash, 0, 4), 16);
      return BigDecimal.valueOf(head).divide(BigDecimal.valueOf(1L << 32), 6, RoundingMode.DOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void note(
      CaseNo no, Lot lot, String seed, BigDecimal number, BigDecimal chance, boolean drawn) {
    var details = new LinkedHashMap<String, String>();
    var figures = "%s < %s · %s".formatted(number, chance, seed);
    details.put("text", "%s：%s（%s）".formatted(lot.reason().zh(), drawn ? "抽中" : "未抽中", figures));
    details.put(
        "textEn",
        "%s: %s (%s)".formatted(lot.reason().en(), drawn ? "drawn" : "not drawn", figures));
    details.put("key", lot.key());
    details.put("seed", seed);
    details.put("number", number.toPlainString());
    details.put("chance", chance.toPlainString());
    details.put("share", lot.share().toPlainString());
    details.put("drawn", String.valueOf(drawn));
    cases.note(Actor.SYSTEM, no, "draw", Map.copyOf(details), false);
  }

  private String pool(CaseFile file, String level) {
    return Stream.of(file.divisionPath().split("/"))
        .filter(code -> !code.isEmpty())
        .filter(
            code ->
                divisions
                    .find(new DivisionCode(code))
                    .filter(division -> division.level().equals(level))
                    .isPresent())
        .findFirst()
        .orElse(file.responsible().value());
  }

  /** How many cases of the round were seen, and drawn. */
  record Round(int seen, int drawn) {

    Round next(boolean one) {
      return seen + 1 == ROUND ? new Round(0, 0) : new Round(seen + 1, drawn + (one ? 1 : 0));
    }
  }
}
