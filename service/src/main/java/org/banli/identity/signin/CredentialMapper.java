package org.banli.identity.signin;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Tables {@code sign_in_failure}, {@code sms_code} and {@code api_token}. */
@Mapper
interface CredentialMapper {

  Optional<Failures> failures(byte[] who);

  /** Counts one more; failures before {@code forgotten} no longer count. */
  void fail(
      @Param("who") byte[] who, @Param("now") Instant now, @Param("forgotten") Instant forgotten);

  void forgive(byte[] who);

  int codesSince(@Param("phone") byte[] phoneIndex, @Param("since") Instant since);

  void insertCode(
      @Param("phone") byte[] phoneIndex,
      @Param("code") byte[] codeIndex,
      @Param("sent") Instant sent,
      @Param("expires") Instant expires);

  /** Counts an attempt at the newest open code of a phone; @return rows changed. */
  int attempt(@Param("phone") byte[] phoneIndex, @Param("now") Instant now);

  /**
   * @return rows changed; 0 when the code is wrong, used, tried too often or too old
   */
  int redeem(
      @Param("phone") byte[] phoneIndex,
      @Param("code") byte[] codeIndex,
      @Param("now") Instant now);

  void insertToken(
      @Param("account") long account,
      @Param("hash") byte[] hash,
      @Param("created") Instant created,
      @Param("expires") Instant expires);

  Optional<Long> tokenHolder(@Param("hash") byte[] hash, @Param("now") Instant now);

  int deleteToken(byte[] hash);

  /** Those sent before; @return rows deleted. */
  int forgetCodes(Instant before);

  /** Those that ended before; @return rows deleted. */
  int forgetTokens(Instant before);

  /** Those not repeated since; @return rows deleted. */
  int forgetFailures(Instant before);

  /** How often somebody failed, and when last. */
  record Failures(int failures, Instant last) {}
}
