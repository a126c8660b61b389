package org.banli.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Sealed bytes are: suite (1 byte), key id (2), nonce (12), cipher text with its 16-byte tag. Suite
 * and key id are authenticated too.
 */
final class GcmVault implements Vault {

  private static final int HEADER = 3;
  private static final int NONCE = 12;
  private static final int TAG = 16;

  private final SecureRandom random = new SecureRandom();
  private final Suite suite;
  private final Keys keys;

  GcmVault(Suite suite, Keys keys) {
    this.suite = suite;
    this.keys = keys;
  }

  @Override
  public byte[] seal(byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] header = header(suite, keys.current());
    byte[] closed = run(Cipher.ENCRYPT_MODE, header, nonce, plain, 0, plain.length);
    return ByteBuffer.allocate(HEADER + NONCE + closed.length)
        .put(header)
        .put(nonce)
        .put(closed)
        .array();
  }

  @Override
  public byte[] open(byte[] sealed) {
    if (sealed.length < HEADER + NONCE + TAG) {
      throw new IllegalStateException("too short to have been sealed here");
    }
    byte[] header = Arrays.copyOf(sealed, HEADER);
    byte[] nonce = Arrays.copyOfRange(sealed, HEADER, HEADER + NONCE);
    int start = HEADER + NONCE;
    return run(Cipher.DECRYPT_MODE, header, nonce, sealed, start, sealed.length - start);
  }

  @Override
  public byte[] index(String kind, String value) {
    String message = kind + '\0' + value;
    return suite.mac(keys.index(), message.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] header(Suite suite, int key) {
    return ByteBuffer.allocate(HEADER).put(suite.number()).putShort((short) key).array();
  }

  private byte[] run(int mode, byte[] header, byte[] nonce, byte[] input, int from, int length) {
    ByteBuffer head = ByteBuffer.wrap(header);
    Suite by = Suite.numbered(head.get());
    byte[] master = keys.master(Short.toUnsignedInt(head.getShort()));
    try {
      Cipher cipher = by.cipher();
      cipher.init(mode, by.cipherKey(master), new GCMParameterSpec(TAG * 8, nonce));
      cipher.updateAAD(header);
      return cipher.doFinal(input, from, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed bytes were changed, or the key is another", e);
    }
  }
}
