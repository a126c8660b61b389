package org.banli.vault;

/** Seals what must not be readable in the database or in the file store. */
public interface Vault {

  /** Encrypts with the current key; the result carries the key's id and is different every time. */
  byte[] seal(byte[] plain);

  /**
   * @throws IllegalStateException when the bytes were changed or the key is missing
   */
  byte[] open(byte[] sealed);

  /**
   * Keyed hash (32 bytes) under which a secret can be found again.
   *
   * @param kind separates value spaces, for example {@code id-number} or {@code phone}
   * @param value the normalised value (upper case, no blanks)
   */
  byte[] index(String kind, String value);
}
