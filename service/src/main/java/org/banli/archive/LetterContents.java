package org.banli.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.document.Letters;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Letters as they went out. */
@Component("archiveLetters")
@Order(3)
class LetterContents implements Contents {

  private final Letters letters;

  LetterContents(Letters letters) {
    this.letters = letters;
  }

  @Override
  public String folder() {
    return "letters";
  }

  @Override
  public List<Piece> of(CaseFile file) {
    return letters.of(file.no().value()).stream().map(this::piece).toList();
  }

  private Piece piece(Letters.Letter letter) {
    var hash = letters.hash(letter.id());
    var name = letter.title() + " " + letter.number() + ".pdf";
    return new Piece(
        Long.toString(letter.id()),
        letter.title() + " " + letter.number(),
        Map.of(
            "letter", letter.letter(),
            "title", letter.title(),
            "number", letter.number(),
            "office", letter.officeName(),
            "code", letter.code(),
            "issued", letter.issued(),
            "sha256", hash),
        Optional.of(new Piece.Attached(name, hash, () -> letters.pdf(letter.id()))));
  }
}
