package org.banli.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** {@code case_party} and {@code party_signature}. */
@Mapper
interface PartyMapper {

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the person has another part
   */
  void insert(PartyRow row);

  /** In the order of the matter. */
  List<PartyRow> of(String caseNo);

  Set<Long> accounts(String caseNo);

  List<PartyRow> ofAccount(long account);

  /** Gives the parties that are this person, and have no account yet, theirs. */
  int join(
      @Param("account") long account,
      @Param("idIndex") byte[] idIndex,
      @Param("phoneIndex") byte[] phoneIndex);

  void sign(SignatureRow row);

  /** The last signature of each role. */
  List<SignatureRow> signatures(String caseNo);

  /** Makes signatures void that are on another text. */
  void voidOthers(
      @Param("caseNo") String caseNo, @Param("hash") String hash, @Param("at") Instant at);
}
