package org.banli.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.casefile.CaseNo;
import org.banli.notice.NoticeMapper.Row;
import org.banli.notice.Notices.Notice;
import org.banli.notice.Notices.Objection;
import org.banli.region.DivisionCode;
import org.banli.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows and seals of notices and objections. */
@Component
class NoticeStore {
  private final NoticeMapper rows;
  private final Vault vault;
  private final JsonMapper json = JsonMapper.builder().build();

  NoticeStore(NoticeMapper rows, Vault vault) {
    this.rows = rows;
    this.vault = vault;
  }

  Optional<Notice> find(String id) {
    return rows.find(id).map(this::notice);
  }

  Optional<Notice> latest(CaseNo no) {
    return rows.latest(no.value()).map(this::notice);
  }

  /** The latest of each key, the earlier first. */
  List<Notice> of(CaseNo no) {
    var latest = new LinkedHashMap<String, Notice>();
    for (var row : rows.ofCase(no.value())) {
      latest.remove(row.noticeKey());
      latest.put(row.noticeKey(), notice(row));
    }
    return List.copyOf(latest.values());
  }

  List<Objection> objections(CaseNo no) {
    return filed(no).stream().map(Filed::objection).toList();
  }

  /** With the notices they are against, earlier first. */
  List<Filed> filed(CaseNo no) {
    return rows.objections(no.value()).stream()
        .map(row -> new Filed(row.notice(), row.noticeKey(), objection(row)))
        .toList();
  }

  /** An objection and the notice it is against. */
  record Filed(String notice, String key, Objection objection) {}

  Notice notice(Row row) {
    return new Notice(
        row.id(),
        new CaseNo(row.caseNo()),
        row.noticeKey(),
        new DivisionCode(row.division()),
        row.firstDay(),
        row.lastDay(),
        texts(row.shown()),
        Optional.ofNullable(row.proof()),
        row.objectable(),
        row.closed());
  }

  byte[] seal(Map<String, String> texts) {
    return vault.seal(json.writeValueAsBytes(texts));
  }

  byte[] seal(Objection objection) {
    return seal(
        Map.of("name", objection.name(), "phone", objection.phone(), "reason", objection.reason()));
  }

  private Objection objection(NoticeMapper.SealedObjection row) {
    var texts = texts(row.objection());
    return new Objection(
        texts.getOrDefault("name", ""),
        texts.getOrDefault("phone", ""),
        texts.getOrDefault("reason", ""),
        row.filed());
  }

  private Map<String, String> texts(byte[] sealed) {
    return json.readValue(
        vault.open(sealed), new TypeReference<LinkedHashMap<String, String>>() {});
  }
}
