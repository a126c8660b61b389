package org.banli.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A family of algorithms; its number is part of everything it sealed and never changes. */
enum Suite {
  /** AES-256-GCM with HMAC-SHA-256. */
  AES(1, "AES", 32, "HmacSHA256"),
  /** SM4-GCM with HMAC-SM3 (GB/T 32907, GB/T 32905). */
  SM(2, "SM4", 16, "HmacSM3");

  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private final int number;
  private final String cipher;
  private final int keyLength;
  private final String mac;

  Suite(int number, String cipher, int keyLength, String mac) {
    this.number = number;
    this.cipher = cipher;
    this.keyLength = keyLength;
    this.mac = mac;
  }

  static Suite numbered(int number) {
    return Arrays.stream(values())
        .filter(suite -> suite.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("sealed with an unknown suite"));
  }

  byte number() {
    return (byte) number;
  }

  Cipher cipher() throws GeneralSecurityException {
    String transformation = cipher + "/GCM/NoPadding";
    return this == AES
        ? Cipher.getInstance(transformation)
        : Cipher.getInstance(transformation, BOUNCY_CASTLE);
  }

  /** The cipher's own key, derived so that one master key serves both suites apart. */
  SecretKeySpec cipherKey(byte[] master) {
    byte[] derived = mac(master, ("banli seal " + name()).getBytes(StandardCharsets.UTF_8));
    return new SecretKeySpec(Arrays.copyOf(derived, keyLength), cipher);
  }

  byte[] mac(byte[] key, byte[] message) {
    try {
      Mac keyed = this == AES ? Mac.getInstance(mac) : Mac.getInstance(mac, BOUNCY_CASTLE);
      keyed.init(new SecretKeySpec(key, mac));
      return keyed.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
