package org.banli.matter;

import java.util.List;
import java.util.stream.Collectors;

/** A package that cannot become a matter version; says which file, which key, and why. */
public class PackageRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Defect> defects;

  /** All that is wrong, so that a designer mends it in one go. */
  public PackageRefused(List<Defect> defects) {
    super(defects.stream().map(Defect::toString).collect(Collectors.joining("\n")));
    this.defects = List.copyOf(defects);
  }

  public PackageRefused(String file, String key, String reason) {
    this(List.of(new Defect(file, key, reason)));
  }

  public List<Defect> defects() {
    return defects == null ? List.of() : defects;
  }

  /**
   * One defect.
   *
   * @param key element, field or key in the file; may be empty
   */
  public record Defect(String file, String key, String reason) {

    @Override
    public String toString() {
      return file + (key.isEmpty() ? "" : " [" + key + "]") + ": " + reason;
    }
  }
}
