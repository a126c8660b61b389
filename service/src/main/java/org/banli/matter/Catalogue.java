package org.banli.matter;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Matter versions: imported once, immutable afterwards. */
public interface Catalogue {

  /** Current versions of all matters open to applicants, in the order of their families. */
  List<Matter> open();

  /** Current versions of all matters, in the order of their families. */
  List<Matter> current();

  /** The current version. */
  Optional<Matter> current(String id);

  /**
   * @throws java.util.NoSuchElementException when that version was never imported
   */
  Matter get(MatterRef ref);

  /** All versions, newest first. */
  List<Matter> versions(String id);

  /** Paths of the files of a version, for example {@code route.bpmn}, {@code forms/survey.form}. */
  Set<String> files(MatterRef ref);

  /**
   * @throws java.util.NoSuchElementException when the version has no such file
   */
  byte[] file(MatterRef ref, String path);

  /** The same; empty when the package has no such file. */
  Optional<byte[]> find(MatterRef ref, String path);

  /**
   * A version was imported; published in its transaction. A listener refuses the whole version by
   * throwing {@link PackageRefused}.
   */
  record Imported(MatterRef ref) {}

  /** An import was refused or rolled back; whoever kept something of that version forgets it. */
  record Undone(MatterRef ref) {}
}
