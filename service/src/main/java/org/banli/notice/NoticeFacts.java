package org.banli.notice;

import java.math.BigDecimal;
import java.util.Map;
import org.banli.casefile.CaseFile;
import org.banli.casefile.FactSource;
import org.springframework.stereotype.Component;

/** {@code notice}: objections against the latest notice and its days; no objections before one. */
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
                    "to", notice.to()))
        .orElseGet(() -> Map.of("objections", BigDecimal.ZERO));
  }
}
