package org.banli.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.banli.platform.ApplicationClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opaque tokens of programs; the database knows only their hashes. */
@Component
@Transactional
public class ApiTokens {

  private final SecureRandom random = new SecureRandom();
  private final CredentialMapper credentials;
  private final ApplicationClock clock;
  private final IdentityProperties properties;

  ApiTokens(CredentialMapper credentials, ApplicationClock clock, IdentityProperties properties) {
    this.credentials = credentials;
    this.clock = clock;
    this.properties = properties;
  }

  /** A token as handed out once. */
  public record Token(String value, Instant expires) {}

  public Token issue(long account) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    Instant expires = now.plus(properties.token());
    credentials.insertToken(account, hash(value), now, expires);
    return new Token(value, expires);
  }

  @Transactional(readOnly = true)
  public Optional<SignedIn> holder(String token) {
    return credentials
        .tokenHolder(hash(token), clock.instant())
        .map(account -> new SignedIn(account, false));
  }

  public void revoke(String token) {
    credentials.deleteToken(hash(token));
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
