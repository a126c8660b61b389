package org.banli.matter;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Next versions of the factory's matters, for tests of what a matter may set. */
@Component
public class ChangedMatters {

  private final MatterImport imports;
  private final ClassPathPackages packages;

  ChangedMatters(MatterImport imports, ClassPathPackages packages) {
    this.imports = imports;
    this.packages = packages;
  }

  public Optional<MatterRef> importWith(String matter, UnaryOperator<String> change) {
    return importWith(matter, Map.of("matter.yaml", change));
  }

  /** Changes by path of the file. */
  public Optional<MatterRef> importWith(String matter, Map<String, UnaryOperator<String>> changes) {
    var factory =
        packages.all().stream().filter(it -> it.id().equals(matter)).findFirst().orElseThrow();
    var files = new TreeMap<>(factory.files());
    changes.forEach(
        (path, change) -> {
          var text = new String(files.get(path), StandardCharsets.UTF_8);
          files.put(path, change.apply(text).getBytes(StandardCharsets.UTF_8));
        });
    return imports.importOnce(new MatterPackage(matter, files));
  }
}
