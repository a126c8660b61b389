package org.banli.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.banli.audit.AuditLog;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;
import org.banli.platform.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading takes no transaction of its own: a row that cannot be opened must not end it. */
@Service
class ElectronicArchive implements Archive {

  private static final Pattern CASE_NO = Pattern.compile("[A-Z]{2,4}\\d{6}-\\d{4}-\\d{6}");
  private static final int MOST = 100;

  private final ArchiveMapper rows;
  private final Completeness completeness;
  private final Keeping keeping;
  private final Verification verification;
  private final Named named;
  private final CaseFiles cases;
  private final Access access;
  private final AuditLog audit;

  ElectronicArchive(
      ArchiveMapper rows,
      Completeness completeness,
      Keeping keeping,
      Verification verification,
      Named named,
      CaseFiles cases,
      Access access,
      AuditLog audit) {
    this.rows = rows;
    this.completeness = completeness;
    this.keeping = keeping;
    this.verification = verification;
    this.named = named;
    this.cases = cases;
    this.access = access;
    this.audit = audit;
  }

  @Override
  public List<Bilingual> missing(CaseNo no) {
    return completeness.shown(cases.get(no));
  }

  @Override
  @Transactional
  public boolean close(CaseNo no) {
    var missing = completeness.missing(cases.get(no));
    var action = missing.isEmpty() ? "archive-complete" : "archive-incomplete";
    var details =
        Map.of("text", texts(missing, Bilingual::zh), "textEn", texts(missing, Bilingual::en));
    cases.note(Actor.SYSTEM, no, action, details, false);
    if (cases.get(no).state() == CaseFile.State.ENDED) {
      keeping.due(no);
    }
    return missing.isEmpty();
  }

  private static String texts(List<Bilingual> names, Function<Bilingual, String> language) {
    return names.stream().map(language).collect(Collectors.joining("；"));
  }

  @Override
  public Optional<Mark> mark(CaseNo no) {
    return rows.newest(no.value()).map(row -> new Mark(row.edition(), row.kept(), row.hash()));
  }

  @Override
  public Optional<Kept> read(Actor actor, CaseNo no) {
    return verified(actor, no).map(Verification.Found::kept);
  }

  private Optional<Verification.Found> verified(Actor actor, CaseNo no) {
    var file = cases.get(no);
    access.demand(actor, Access.Act.VIEW_FILE, cases.subject(file));
    audit.view(actor, "archive:" + no);
    if (file.state() != CaseFile.State.ENDED) {
      return Optional.empty();
    }
    if (rows.newest(no.value()).isEmpty()) {
      keeping.keep(no);
    }
    return rows.newest(no.value()).map(row -> verification.verify(file, row));
  }

  @Override
  public byte[] download(Actor actor, CaseNo no) {
    var found = verified(actor, no).orElseThrow(Problem::notFound);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      if (found.edition().isPresent()) {
        Edition.put(zip, "manifest.json", found.edition().get().manifest());
        for (var piece : found.edition().get().data().entrySet()) {
          Edition.put(zip, piece.getKey(), piece.getValue());
        }
      }
      for (var one : found.files().entrySet()) {
        Edition.put(zip, one.getKey(), one.getValue());
      }
      if (!found.kept().intact()) {
        Edition.put(zip, "defects.txt", defects(found.kept()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] defects(Kept kept) {
    return kept.defects().stream()
        .map(defect -> defect.what() + " " + defect.folder() + " " + defect.title())
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public List<CaseFile> find(Actor actor, String text) {
    var wanted = Named.normal(text);
    if (CASE_NO.matcher(wanted).matches()) {
      return readable(actor, List.of(wanted));
    }
    audit.view(actor, "person:" + HexFormat.of().formatHex(named.index(wanted)));
    return readable(actor, named.of(wanted, MOST));
  }

  private List<CaseFile> readable(Actor actor, List<String> numbers) {
    return numbers.stream()
        .map(CaseNo::new)
        .flatMap(no -> cases.find(no).stream())
        .filter(file -> access.may(actor, Access.Act.VIEW_FILE, cases.subject(file)))
        .toList();
  }
}
