package org.banli.archive;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banli.archive.Archive.Defect;
import org.banli.archive.Archive.Kept;
import org.banli.archive.Archive.Mark;
import org.banli.archive.Archive.Part;
import org.banli.archive.Archive.What;
import org.banli.audit.AuditLog;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Compares what was kept with what is there: the kept file with its hash and its keyed seal, every
 * row with the hash it had, every paper and letter byte by byte, and the log with its chain (R60).
 */
@Component("archiveVerification")
class Verification {

  private final List<Contents> contents;
  private final CaseFiles cases;
  private final AuditLog audit;
  private final Keeping keeping;
  private final Vault vault;

  Verification(
      List<Contents> contents, CaseFiles cases, AuditLog audit, Keeping keeping, Vault vault) {
    this.contents = contents;
    this.cases = cases;
    this.audit = audit;
    this.keeping = keeping;
    this.vault = vault;
  }

  /**
   * What was found.
   *
   * @param edition empty when the kept file cannot be opened
   * @param files papers and letters that could be read, by their path in the package
   */
  record Found(Kept kept, Optional<Edition> edition, Map<String, byte[]> files) {}

  Found verify(CaseFile file, EditionRow row) {
    var mark = new Mark(row.edition(), row.kept(), row.hash());
    var defects = new ArrayList<Defect>();
    if (!audit.intact("case:" + file.no())) {
      defects.add(new Defect(What.LOG, "", ""));
    }
    var edition = opened(row);
    if (edition.isEmpty() || !logged(file, mark)) {
      defects.add(new Defect(What.FILE, "", ""));
    }
    if (edition.isEmpty()) {
      return new Found(new Kept(mark, List.of(), defects, 0), edition, Map.of());
    }
    var lines = Manifest.read(edition.get().manifest()).lines();
    var now = new Now(file);
    lines.forEach(line -> now.check(line, defects));
    var added = now.beside(lines);
    return new Found(new Kept(mark, parts(lines), defects, added), edition, now.files);
  }

  /** The kept file, when it is the one that was sealed and holds what its manifest says. */
  private Optional<Edition> opened(EditionRow row) {
    try {
      var edition = Edition.unpacked(vault.open(row.content()));
      var seal = keeping.seal(row.caseNo(), row.edition(), row.hash());
      var whole =
          Canon.hash(edition.manifest()).equals(row.hash())
              && MessageDigest.isEqual(seal, row.seal())
              && Manifest.read(edition.manifest()).lines().stream()
                  .allMatch(line -> holds(edition, line));
      return whole ? Optional.of(edition) : Optional.empty();
    } catch (RuntimeException changed) {
      return Optional.empty();
    }
  }

  private static boolean holds(Edition edition, Manifest.Line line) {
    var data = edition.data().get(line.path());
    return data != null && Canon.hash(data).equals(line.hash());
  }

  /** The log says which file was kept last: one that was taken away is missed. */
  private boolean logged(CaseFile file, Mark mark) {
    try {
      var all =
          cases.timeline(file.no()).stream()
              .filter(event -> event.action().equals(Keeping.KEPT))
              .map(event -> event.details().get("hash"))
              .toList();
      return !all.isEmpty() && mark.hash().equals(all.get(all.size() - 1));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static List<Part> parts(List<Manifest.Line> lines) {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    lines.forEach(
        line -> titles.computeIfAbsent(line.folder(), f -> new ArrayList<>()).add(line.title()));
    return titles.entrySet().stream().map(e -> new Part(e.getKey(), e.getValue())).toList();
  }

  /** What is there now. */
  private final class Now {

    private final Map<String, Piece> pieces = new HashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    Now(CaseFile file) {
      contents.forEach(part -> read(part, file));
    }

    private void read(Contents part, CaseFile file) {
      try {
        part.of(file).forEach(piece -> pieces.put(Keeping.path(part.folder(), piece), piece));
      } catch (RuntimeException changed) {
        unreadable.add(part.folder());
        part.legible(file).forEach(piece -> pieces.put(Keeping.path(part.folder(), piece), piece));
      }
    }

    void check(Manifest.Line line, List<Defect> defects) {
      var piece = pieces.get(line.path());
      if (piece == null) {
        var what = unreadable.contains(line.folder()) ? What.UNREADABLE : What.MISSING;
        defects.add(new Defect(what, line.folder(), line.title()));
      } else if (!Keeping.line(line.folder(), piece, Canon.json(piece.data())).equals(line)) {
        defects.add(new Defect(What.CHANGED, line.folder(), line.title()));
      } else {
        piece.attached().ifPresent(attached -> file(line, attached, defects));
      }
    }

    private void file(Manifest.Line line, Piece.Attached attached, List<Defect> defects) {
      try {
        var content = attached.content().get();
        if (Canon.hash(content).equals(line.fileHash())) {
          files.put(line.filePath(), content);
        } else {
          defects.add(new Defect(What.CHANGED, line.folder(), line.title()));
        }
      } catch (RuntimeException changed) {
        defects.add(new Defect(What.UNREADABLE, line.folder(), line.title()));
      }
    }

    int beside(List<Manifest.Line> lines) {
      var kept = new HashSet<String>();
      lines.forEach(line -> kept.add(line.path()));
      return (int) pieces.keySet().stream().filter(path -> !kept.contains(path)).count();
    }
  }
}
