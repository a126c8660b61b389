package org.banli.notice;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.banli.notice.NoticeStore.Filed;
import org.banli.notice.Notices.Notice;
import org.springframework.stereotype.Component;

/**
 * {@code notice}: objections against the latest notice and its days; no objections before one.
 * {@code notice.objected} lists what was objected in the case, latest last. A named notice stands
 * under its key with the same facts of its own, and is not there before it was published.
 */
@Component
class NoticeFacts implements FactSource {
  private final NoticeStore store;

  NoticeFacts(NoticeStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "notice";
  }

  @Override
  public Map<String, Object> value(CaseFile file) {
    var filed = store.filed(file.no());
    var facts = new HashMap<String, Object>(nothing());
    for (var notice : store.of(file.no())) {
      if (notice.key().isEmpty()) {
        facts.putAll(of(notice, filed));
      } else {
        facts.put(notice.key(), of(notice, filed));
      }
    }
    return facts;
  }

  private static Map<String, Object> nothing() {
    return Map.of("objections", BigDecimal.ZERO, "objected", List.of());
  }

  private static Map<String, Object> of(Notice notice, List<Filed> filed) {
    var against = filed.stream().filter(it -> it.notice().equals(notice.id())).count();
    return Map.of(
        "objections", BigDecimal.valueOf(against),
        "from", notice.from(),
        "to", notice.to(),
        "objected", objected(filed.stream().filter(it -> it.key().equals(notice.key())).toList()));
  }

  /** Who objected is no fact of the case: only what, and whether it was said under a name. */
  private static List<Map<String, Object>> objected(List<Filed> filed) {
    return filed.stream()
        .map(Filed::objection)
        .map(it -> Map.<String, Object>of("content", it.reason(), "named", !it.name().isBlank()))
        .toList();
  }
}
