package org.banli.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;

/** Letters: from a matter's template to a numbered, verifiable PDF. */
public interface Letters {

  /**
   * Issues a letter once per key: a second call with the same key returns the first letter. Its
   * text and number are fixed in the caller's transaction; the PDF is made after that, at the
   * latest when somebody asks for it.
   *
   * @param key idempotency key, for example {@code DB341881-2026-000012:grant:1}
   * @param model what the template may read
   * @throws UnprintableCharacter when no font has a character of the text
   */
  Letter issue(Order order, String key, Map<String, ?> model);

  Optional<Letter> find(long letter);

  List<Letter> of(String caseNo);

  /** The letters of a case say from now on that another case corrected what was decided (R75). */
  void correct(String caseNo, String by);

  /** When the decision that a letter tells of was corrected; empty when it was not. */
  Optional<Instant> corrected(String caseNo);

  /** The PDF. */
  byte[] pdf(long letter);

  /** The English version as PDF, for information; empty when the letter has none. */
  Optional<byte[]> translation(long letter);

  /** The hex SHA-256 of the PDF. */
  String hash(long letter);

  /** Public verification by the code in the QR. */
  Optional<Letter> verify(String code);

  /**
   * What to issue: the template's source and its place in the numbering of an office and a year.
   *
   * @param sealed whether the office's seal is printed
   * @param english what the English version is printed from, where there is one
   */
  record Order(
      String caseNo,
      String letter,
      String title,
      String template,
      String numberPrefix,
      long office,
      String officeName,
      boolean sealed,
      Optional<English> english) {}

  /** Title and template's source of an English version. */
  record English(String title, String template) {}

  /**
   * An issued letter.
   *
   * @param titleEn of the English version; empty when there is none
   */
  record Letter(
      long id,
      String caseNo,
      String letter,
      String title,
      String titleEn,
      String number,
      String officeName,
      String code,
      Instant issued) {

    /** What it is called; in Chinese alone when it has no English version. */
    public Bilingual name() {
      return new Bilingual(title, titleEn);
    }
  }

  /** A character that no font of ours has; it never becomes a box on a certificate. */
  class UnprintableCharacter extends Problem {
    private static final long serialVersionUID = 1L;

    private final String characters;

    public UnprintableCharacter(String characters) {
      super(Kind.REFUSED, "document.letter.unprintable", characters);
      this.characters = characters;
    }

    /** For operators: it stands on the incident. */
    @Override
    public String getMessage() {
      return "no font has " + characters;
    }
  }
}
