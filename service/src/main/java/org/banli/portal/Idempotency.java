package org.banli.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.banli.platform.ApplicationClock;
import org.banli.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers the answer to a POST under its key, for a while: a program that lost the answer asks
 * again and gets the same one, and nothing happens twice. Answers may hold personal data and are
 * sealed.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class Idempotency {

  /** A request that has not answered for so long has died; its key may be used again. */
  private static final Duration DEAD = Duration.ofMinutes(5);

  private final IdempotencyMapper mapper;
  private final Vault vault;
  private final PortalProperties properties;
  private final ApplicationClock clock;

  Idempotency(
      IdempotencyMapper mapper, Vault vault, PortalProperties properties, ApplicationClock clock) {
    this.mapper = mapper;
    this.vault = vault;
    this.properties = properties;
    this.clock = clock;
  }

  /** Reserves the key; the caller carries on only when nothing stands under it. */
  public Reservation reserve(long account, String key, String request) {
    var fingerprint = sha256(request);
    return taken(account, key, fingerprint)
        ? new Reservation(Standing.NEW, Optional.empty())
        : earlier(mapper.find(account, key).orElseThrow(), fingerprint);
  }

  private boolean taken(long account, String key, String fingerprint) {
    return inserted(account, key, fingerprint)
        || (mapper.bury(account, key, now().minus(DEAD)) > 0
            && inserted(account, key, fingerprint));
  }

  private boolean inserted(long account, String key, String fingerprint) {
    try {
      mapper.insert(account, key, fingerprint, now());
      return true;
    } catch (DuplicateKeyException known) {
      return false;
    }
  }

  private Reservation earlier(IdempotencyRow row, String fingerprint) {
    if (!row.fingerprint().equals(fingerprint)) {
      return new Reservation(Standing.OTHER_REQUEST, Optional.empty());
    }
    if (row.status() == 0 || row.body() == null) {
      return new Reservation(Standing.RUNNING, Optional.empty());
    }
    return new Reservation(
        Standing.ANSWERED,
        Optional.of(new Answer(row.status(), row.mediaType(), vault.open(row.body()))));
  }

  /** Keeps the answer. */
  public void keep(long account, String key, Answer answer) {
    mapper.answer(account, key, answer.status(), answer.mediaType(), vault.seal(answer.body()));
  }

  /** Frees the key, when the request failed in a way that trying again may mend. */
  public void free(long account, String key) {
    mapper.delete(account, key);
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forget() {
    mapper.forget(now().minus(properties.keepAnswers()));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How a key stands. */
  public enum Standing {
    NEW,
    RUNNING,
    ANSWERED,
    OTHER_REQUEST
  }

  /** A key's standing, with the earlier answer when there is one. */
  public record Reservation(Standing standing, Optional<Answer> answer) {}

  /** An answer as it went out. */
  public record Answer(int status, String mediaType, byte[] body) {}
}
