package org.banli.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.banli.document.LetterMapper.Print;
import org.banli.platform.Problem;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * From the fixed text of a letter to its PDF, once: outside of the transaction that issued it, so
 * that letters of an office do not wait for each other's typesetting.
 */
@Component
class Printing {

  private static final int MOST = 100;
  private static final Duration BY_NOW = Duration.ofSeconds(30);

  private final LetterMapper rows;
  private final Typesetter typesetter;
  private final SealedStore store;
  private final Vault vault;
  private final Clock clock;

  Printing(LetterMapper rows, Typesetter typesetter, SealedStore store, Vault vault, Clock clock) {
    this.rows = rows;
    this.typesetter = typesetter;
    this.store = store;
    this.vault = vault;
    this.clock = clock;
  }

  /** A letter has been issued and wants printing. */
  record Due(long letter) {}

  byte[] pdf(long letter) {
    return store.get(hash(letter));
  }

  /** Prints, unless it is printed. Of two who print at once the first counts. */
  String hash(long letter) {
    Print print = print(letter);
    if (print.hash() != null) {
      return print.hash();
    }
    String hash = store.put(typesetter.pdf(opened(print)));
    return rows.printed(letter, hash) == 1 ? hash : hash(letter);
  }

  /** What is for information only is set anew whenever somebody asks. */
  Optional<byte[]> translation(long letter) {
    return rows.translation(letter).map(this::opened).map(typesetter::pdf);
  }

  /** Letters that should have been printed by now, as after a sudden end of the application. */
  List<Long> forgotten() {
    return rows.unprinted(clock.instant().minus(BY_NOW), MOST);
  }

  byte[] sealed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vault.seal(packed.toByteArray());
  }

  private String opened(Print print) {
    byte[] packed = vault.open(print.text() == null ? new byte[0] : print.text());
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Print print(long letter) {
    return rows.print(letter).orElseThrow(Problem::notFound);
  }
}
