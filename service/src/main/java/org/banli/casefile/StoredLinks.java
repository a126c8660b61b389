package org.banli.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredLinks implements Links {

  private final LinkMapper rows;
  private final ApplicationClock clock;

  StoredLinks(LinkMapper rows, ApplicationClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public List<Link> of(CaseNo no) {
    return rows.of(no.value()).stream().map(row -> link(row, no)).toList();
  }

  @Override
  public List<CaseNo> aboutEntry(long entry) {
    return rows.aboutEntry(entry).stream().map(CaseNo::new).toList();
  }

  @Override
  public OptionalLong entryOf(CaseNo no) {
    return rows.entryOf(no.value()).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  void about(CaseNo no, Origin origin, Bilingual name) {
    var earlier = origin.caseNo().map(CaseNo::value).orElse(null);
    Long entry = origin.entry().isPresent() ? origin.entry().getAsLong() : null;
    rows.insert(row(no, Kind.ABOUT, earlier, entry, null, name), clock.instant());
  }

  void opened(CaseNo no, CaseNo by, String key, Bilingual name) {
    rows.insert(row(no, Kind.OPENED, by.value(), null, key, name), clock.instant());
  }

  Optional<CaseNo> opened(CaseNo by, String key) {
    return rows.opened(by.value(), key).map(CaseNo::new);
  }

  private static LinkRow row(
      CaseNo no,
      Kind kind,
      @Nullable String earlier,
      @Nullable Long entry,
      @Nullable String key,
      Bilingual name) {
    return new LinkRow(no.value(), kind.name(), earlier, entry, key, name.zh(), name.en());
  }

  private static Link link(LinkRow row, CaseNo seen) {
    boolean later = !row.caseNo().equals(seen.value());
    var other = later ? row.caseNo() : Objects.requireNonNull(row.aboutCase());
    var name = new Bilingual(row.nameZh(), row.nameEn());
    return new Link(new CaseNo(other), Kind.valueOf(row.kind()), name, later);
  }
}
