package org.banli.identity.signin;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Time-based one-time passwords as phones compute them: RFC 6238, SHA-1, six digits, 30 s. */
public final class Totp {

  private static final int STEP = 30;

  private Totp() {}

  /** A new secret of 160 bits in Base32. */
  public static String secret() {
    byte[] secret = new byte[20];
    new SecureRandom().nextBytes(secret);
    return Base32.toBase32String(secret);
  }

  /** The time step whose code this is: now, or one step before or after, for clocks that differ. */
  public static OptionalLong step(String secret, String code, Instant now) {
    long step = now.getEpochSecond() / STEP;
    return LongStream.rangeClosed(step - 1, step + 1)
        .filter(s -> code(secret, s).equals(code))
        .findFirst();
  }

  /** The code of a moment. */
  public static String code(String secret, Instant at) {
    return code(secret, at.getEpochSecond() / STEP);
  }

  /** What an authenticator application reads from a QR code. */
  public static String address(String login, String secret) {
    return "otpauth://totp/Banli:%s?secret=%s&issuer=Banli"
        .formatted(URLEncoder.encode(login, StandardCharsets.UTF_8), secret);
  }

  private static String code(String secret, long step) {
    byte[] mac = mac(Base32.decode(secret), ByteBuffer.allocate(8).putLong(step).array());
    int offset = mac[mac.length - 1] & 0xF;
    int number = ByteBuffer.wrap(mac, offset, 4).getInt() & 0x7FFFFFFF;
    return "%06d".formatted(number % 1_000_000);
  }

  private static byte[] mac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
