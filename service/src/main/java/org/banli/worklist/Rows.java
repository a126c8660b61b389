package org.banli.worklist;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.banli.casefile.CaseNo;
import org.banli.identity.Accounts;
import org.banli.platform.Bilingual;
import org.banli.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Between rows and what the face speaks of; names of staff are looked up, never stored here. */
@Component("worklistRows")
class Rows {

  /** Mark of a case that cannot wait (R26). */
  static final String URGENT = "urgent";

  private final JsonMapper json;
  private final Accounts accounts;
  private final Elements elements;

  Rows(JsonMapper json, Accounts accounts, Elements elements) {
    this.json = json;
    this.accounts = accounts;
    this.elements = elements;
  }

  ItemRow row(WorkItem item) {
    return new ItemRow(
        0,
        item.task(),
        item.no().value(),
        item.matter(),
        item.step(),
        item.block(),
        item.form().orElse(null),
        item.level(),
        item.role(),
        boxed(item.office()),
        item.divisionPath(),
        item.place(),
        item.applicantMasked(),
        boxed(item.assignee()),
        item.contracted(),
        item.created(),
        item.due().orElse(ItemRow.NEVER),
        json.writeValueAsString(Texts.of(item)),
        0,
        item.asked().key().orElse(null),
        item.asked().each().map(WorkItem.Each::round).orElse(null),
        item.asked().each().map(WorkItem.Each::place).orElse(null),
        item.asked().each().map(each -> elements.seal(each.element())).orElse(null),
        item.asked().party().orElse(null));
  }

  WorkItem item(ItemRow row) {
    return item(row, this::name);
  }

  /** Items of a list: each name is looked up once. */
  List<WorkItem> items(List<ItemRow> list) {
    var names = new HashMap<Long, Optional<String>>();
    return list.stream()
        .map(row -> item(row, account -> names.computeIfAbsent(account, this::name)))
        .toList();
  }

  private WorkItem item(ItemRow row, Function<Long, Optional<String>> names) {
    var texts = texts(row.texts());
    return new WorkItem(
        row.id(),
        row.task(),
        new CaseNo(row.caseNo()),
        row.matter(),
        texts.matterName(),
        row.step(),
        texts.stepName(),
        row.block(),
        Optional.ofNullable(row.form()),
        texts.outcomes(),
        row.level(),
        row.role(),
        unboxed(row.office()),
        row.divisionPath(),
        row.place(),
        row.applicantMasked(),
        unboxed(row.assignee()),
        Optional.ofNullable(row.assignee()).flatMap(names),
        row.contracted(),
        row.created(),
        due(row.due()),
        texts.marks(),
        texts.why(),
        row.version(),
        asked(row));
  }

  private WorkItem.Asked asked(ItemRow row) {
    return asked(
        row.answersKey(), row.eachRound(), row.eachPlace(), row.eachElement(), row.party());
  }

  private WorkItem.Asked asked(DoneRow row) {
    return asked(
        row.answersKey(), row.eachRound(), row.eachPlace(), row.eachElement(), row.party());
  }

  private WorkItem.Asked asked(
      @Nullable String key,
      @Nullable String round,
      @Nullable Integer place,
      @Nullable Secret element,
      @Nullable String party) {
    if (key == null && round == null && party == null) {
      return WorkItem.Asked.ONCE;
    }
    Optional<WorkItem.Each> each =
        round == null || place == null || element == null
            ? Optional.empty()
            : Optional.of(new WorkItem.Each(round, place, elements.open(element)));
    return new WorkItem.Asked(Optional.ofNullable(key), each, Optional.ofNullable(party));
  }

  DoneItem done(DoneRow row) {
    return done(row, this::name);
  }

  /** Closed items of a list: each name is looked up once. */
  List<DoneItem> dones(List<DoneRow> list) {
    var names = new HashMap<Long, Optional<String>>();
    return list.stream()
        .map(row -> done(row, account -> names.computeIfAbsent(account, this::name)))
        .toList();
  }

  private DoneItem done(DoneRow row, Function<Long, Optional<String>> names) {
    var texts = texts(row.texts());
    return new DoneItem(
        row.id(),
        new CaseNo(row.caseNo()),
        row.matter(),
        texts.matterName(),
        row.step(),
        texts.stepName(),
        Optional.ofNullable(row.form()),
        row.place(),
        row.applicantMasked(),
        unboxed(row.actor()),
        Optional.ofNullable(row.actor()).flatMap(names),
        row.contracted(),
        Optional.ofNullable(row.outcome()),
        outcome(texts, row.outcome()),
        opinion(row.opinion()),
        row.done(),
        asked(row));
  }

  Optional<String> name(long account) {
    return accounts.find(account).map(a -> a.name().value());
  }

  private static String opinion(@Nullable Secret opinion) {
    return opinion == null ? "" : opinion.value();
  }

  /** The texts of a row with another reason why it waits where it waits. */
  String because(ItemRow row, Bilingual reason) {
    return json.writeValueAsString(texts(row.texts()).because(reason));
  }

  /** Nought for what is urgent, which stands first. */
  int rank(ItemRow row) {
    return texts(row.texts()).marks().contains(URGENT) ? 0 : 1;
  }

  /** The texts of a row of a case that was marked. */
  String marked(ItemRow row, String mark) {
    return json.writeValueAsString(texts(row.texts()).marked(mark));
  }

  private Texts texts(String text) {
    return json.readValue(text, Texts.class);
  }

  private static Optional<Bilingual> outcome(Texts texts, @Nullable String key) {
    return texts.outcomes().stream()
        .filter(o -> o.key().equals(key))
        .map(WorkItem.Outcome::text)
        .findFirst();
  }

  private static Optional<LocalDateTime> due(LocalDateTime due) {
    return due.equals(ItemRow.NEVER) ? Optional.empty() : Optional.of(due);
  }

  static OptionalLong unboxed(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static @Nullable Long boxed(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
