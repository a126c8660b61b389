package org.banli.vault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Master keys by id, and the one key of the indexes.
 *
 * <p>New things are sealed with the highest id; older ids stay for what they sealed. The index key
 * never rotates, or nothing would be found again.
 */
final class Keys {

  private static final int LENGTH = 32;

  private final NavigableMap<Integer, byte[]> masters;
  private final byte[] index;

  Keys(Map<Integer, byte[]> masters, byte[] index) {
    if (masters.isEmpty()) {
      throw new IllegalStateException("the vault needs at least one key");
    }
    masters.forEach(Keys::check);
    check(0, index);
    this.masters = new TreeMap<>(masters);
    this.index = index.clone();
  }

  int current() {
    return masters.lastKey();
  }

  byte[] master(int id) {
    byte[] key = masters.get(id);
    if (key == null) {
      throw new IllegalStateException("the vault has no key " + id);
    }
    return key;
  }

  byte[] index() {
    return index;
  }

  /** Proofs by which keys are compared without being shown; 0 is the index key. */
  Map<Integer, byte[]> proofs(Suite suite) {
    byte[] message = "banli key proof".getBytes(StandardCharsets.UTF_8);
    Map<Integer, byte[]> proofs = new TreeMap<>();
    masters.forEach((id, key) -> proofs.put(id, suite.mac(key, message)));
    proofs.put(0, suite.mac(index, message));
    return proofs;
  }

  private static void check(int id, byte[] key) {
    if (id < 0 || id > 0xFFFF || key.length != LENGTH) {
      throw new IllegalStateException("vault key " + id + " must have " + LENGTH + " bytes");
    }
  }
}
