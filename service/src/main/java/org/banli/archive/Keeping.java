package org.banli.archive;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes the files of ended cases, soon after their end: letters are printed by then. */
@Component("archiveKeeping")
class Keeping {

  static final String KEPT = "archive-kept";

  private final ArchiveMapper rows;
  private final List<Contents> contents;
  private final CaseFiles cases;
  private final Named named;
  private final Vault vault;
  private final Clock clock;

  Keeping(
      ArchiveMapper rows,
      List<Contents> contents,
      CaseFiles cases,
      Named named,
      Vault vault,
      Clock clock) {
    this.rows = rows;
    this.contents = contents;
    this.cases = cases;
    this.named = named;
    this.vault = vault;
    this.clock = clock;
  }

  @EventListener
  void ended(CaseFiles.Concluded concluded) {
    due(concluded.no());
  }

  void due(CaseNo no) {
    rows.due(no.value(), clock.instant());
  }

  /** Closes the file of an ended case, unless the newest edition holds the same. */
  @Transactional
  public void keep(CaseNo no) {
    due(no);
    if (rows.lockDue(no.value()).isEmpty()) {
      return;
    }
    var file = cases.get(no);
    var newest = rows.newest(no.value());
    var edition = edition(file);
    if (newest.filter(row -> same(row, edition)).isEmpty()) {
      keep(file, newest.map(EditionRow::edition).orElse(0) + 1, edition);
    }
    named.note(file);
    rows.done(no.value());
  }

  private void keep(CaseFile file, int number, Edition edition) {
    var no = file.no().value();
    var hash = Canon.hash(edition.manifest());
    var sealed = vault.seal(edition.packed());
    var kept = Manifest.read(edition.manifest()).kept();
    rows.insert(new EditionRow(no, number, kept, sealed, hash, seal(no, number, hash)));
    var details = Map.of("edition", Integer.toString(number), "hash", hash);
    cases.note(Actor.SYSTEM, file.no(), KEPT, details, false);
  }

  byte[] seal(String no, int edition, String hash) {
    return vault.index("archive", no + " " + edition + " " + hash);
  }

  /** The same pieces, whenever they were kept. */
  private boolean same(EditionRow row, Edition now) {
    try {
      var before = Manifest.read(Edition.unpacked(vault.open(row.content())).manifest());
      return before.lines().equals(Manifest.read(now.manifest()).lines());
    } catch (RuntimeException unreadable) {
      return true; // what was kept first counts, and its defect is told on reading
    }
  }

  private Edition edition(CaseFile file) {
    Map<String, byte[]> data = new LinkedHashMap<>();
    var lines = new java.util.ArrayList<Manifest.Line>();
    for (var part : contents) {
      for (var piece : part.of(file)) {
        var json = Canon.json(piece.data());
        lines.add(line(part.folder(), piece, json));
        data.put(path(part.folder(), piece), json);
      }
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var manifest =
        new Manifest(
            file.no().value(),
            file.matter().id(),
            file.matter().version(),
            file.outcome().orElse(""),
            now,
            lines);
    return new Edition(manifest.json(), data);
  }

  static Manifest.Line line(String folder, Piece piece, byte[] json) {
    Optional<Piece.Attached> attached = piece.attached();
    return new Manifest.Line(
        path(folder, piece),
        piece.title(),
        Canon.hash(json),
        attached.map(Piece.Attached::name).orElse(""),
        attached.map(Piece.Attached::hash).orElse(""));
  }

  static String path(String folder, Piece piece) {
    return folder + "/" + piece.key() + ".json";
  }
}
