package org.banli.notice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.springframework.stereotype.Component;

/**
 * {@code notice}: objections against the latest notice and its days; no objections before one.
 * {@code notice.objected} lists what was objected in the case, latest last.
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
    return store
        .latest(file.no())
        .<Map<String, Object>>map(
            notice ->
                Map.of(
                    "objections", BigDecimal.valueOf(store.objections(notice)),
                    "from", notice.from(),
                    "to", notice.to(),
                    "objected", objected(file)))
        .orElseGet(() -> Map.of("objections", BigDecimal.ZERO, "objected", List.of()));
  }

  /** Who objected is no fact of the case: only what, and whether it was said under a name. */
  private List<Map<String, Object>> objected(CaseFile file) {
    return store.objections(file.no()).stream()
        .map(it -> Map.<String, Object>of("content", it.reason(), "named", !it.name().isBlank()))
        .toList();
  }
}
