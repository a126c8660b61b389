package org.banli.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.banli.vault.Secret;

/** {@code campaign} and {@code campaign_item}. */
@Mapper
interface CampaignMapper {

  void insert(CampaignRow row);

  long inserted();

  List<CampaignRow> of(@Param("matter") String matter, @Param("path") String path);

  Optional<CampaignRow> find(long id);

  /**
   * @return 0 when the entry has an item of that key already
   */
  int add(
      @Param("campaign") long campaign,
      @Param("matter") String matter,
      @Param("entry") long entry,
      @Param("once") String once);

  boolean waiting();

  /** The next item that waits, locked; one that another node has locked is passed over. */
  Optional<ItemRow> next();

  void opened(@Param("id") long id, @Param("no") String no, @Param("at") Instant at);

  void failed(@Param("id") long id, @Param("reason") String reason, @Param("at") Instant at);

  /** Items of the campaign that failed wait again; @return how many */
  int retry(long campaign);

  List<Count> counts(long campaign);

  List<ItemRow> failures(long campaign);

  /** Concluded cases of the campaign with that value of a reportable fact, and all concluded. */
  Tally tally(
      @Param("campaign") long campaign, @Param("fact") String fact, @Param("value") String value);

  /** A row of {@code campaign}. */
  record CampaignRow(
      long id,
      String matter,
      int inYear,
      String path,
      long startedBy,
      Secret signature,
      Instant started) {}

  /** A row of {@code campaign_item}. */
  record ItemRow(
      long id,
      long campaign,
      String matter,
      long entry,
      String state,
      @org.jspecify.annotations.Nullable String caseNo,
      @org.jspecify.annotations.Nullable String reason) {}

  /** How many items are in a state. */
  record Count(String state, long number) {}

  /** Of {@code all} concluded cases, {@code with} have the value. */
  record Tally(long with, long all) {}
}
