package org.banli.matter;

/** A package that cannot become a matter version; says which file, which key, and why. */
public class PackageRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param key element, field or line in the file; may be empty
   */
  public PackageRefused(String file, String key, String reason) {
    super(file + (key.isEmpty() ? "" : " [" + key + "]") + ": " + reason);
  }
}
