package org.banli.vault;

/**
 * A text that is encrypted in the database (VARBINARY through {@code SecretTypeHandler}) and never
 * printed: {@link #toString} hides it.
 */
public record Secret(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
