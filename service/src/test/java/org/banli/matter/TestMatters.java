package org.banli.matter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Matters that no package of the factory holds, for tests of what the vocabulary offers. */
@Component
public class TestMatters {

  private final MatterImport imports;
  private final Catalogue catalogue;
  private final TransactionTemplate transaction;
  private final PathMatchingResourcePatternResolver resolver =
      new PathMatchingResourcePatternResolver();

  TestMatters(MatterImport imports, Catalogue catalogue, TransactionTemplate transaction) {
    this.imports = imports;
    this.catalogue = catalogue;
    this.transaction = transaction;
  }

  /** The version that was imported before, or the first: for tests that leave it behind. */
  public MatterRef currentOr(String folder, String id) {
    return catalogue
        .current(id)
        .map(Matter::ref)
        .orElseGet(
            () ->
                Objects.requireNonNull(
                    transaction.execute(status -> importFrom(folder, id, Map.of()))));
  }

  /**
   * Imports the files of a folder of the test's class path.
   *
   * @param change by path, what becomes of a file
   */
  public MatterRef importFrom(String folder, String id, Map<String, UnaryOperator<String>> change) {
    var files = new TreeMap<String, byte[]>();
    try {
      for (var file : resolver.getResources("classpath:" + folder + "/**/*.*")) {
        var path = file.getURL().toString().replaceAll(".*" + folder + "/", "");
        var text = file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        var changed = change.getOrDefault(path, UnaryOperator.identity()).apply(text);
        files.put(path, changed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return imports.importOnce(new MatterPackage(id, files)).orElseThrow();
  }
}
