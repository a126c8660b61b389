package org.banli.matter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The factory state: packages on the class path, laid out as docs/matter-format.md says. */
@Component
class ClassPathPackages {

  private final PathMatchingResourcePatternResolver resolver =
      new PathMatchingResourcePatternResolver();

  List<MatterPackage> all() {
    return find("processes/*/" + MatterReader.FILE).stream()
        .map(yaml -> path(yaml).replaceAll(".*/processes/([^/]+)/.*", "$1"))
        .distinct()
        .sorted()
        .map(this::read)
        .toList();
  }

  private MatterPackage read(String id) {
    var files = new TreeMap<String, byte[]>();
    // What comes later wins: a matter's own form or letter stands before the shared one.
    add(files, "blocks/", "blocks/*.bpmn", "blocks/");
    add(files, "forms/shared/", "forms/shared/*.form", "forms/");
    add(files, "forms/shared/letters/", "forms/shared/letters/*.ftlh", "letters/");
    add(files, "forms/shared/letters/en/", "forms/shared/letters/en/*.ftlh", "letters/en/");
    add(files, "processes/" + id + "/", "processes/" + id + "/**/*.*", "");
    add(files, "forms/" + id + "/", "forms/" + id + "/*.form", "forms/");
    add(files, "forms/" + id + "/letters/", "forms/" + id + "/letters/*.ftlh", "letters/");
    add(files, "forms/" + id + "/letters/en/", "forms/" + id + "/letters/en/*.ftlh", "letters/en/");
    return new MatterPackage(id, files);
  }

  private void add(SortedMap<String, byte[]> files, String root, String pattern, String prefix) {
    for (var resource : find(pattern)) {
      var path = path(resource);
      files.put(
          prefix + path.substring(path.lastIndexOf("/" + root) + root.length() + 1),
          content(resource));
    }
  }

  private List<Resource> find(String pattern) {
    try {
      return Arrays.stream(resolver.getResources("classpath*:" + pattern))
          .filter(resource -> !path(resource).endsWith("/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Resource resource) {
    try {
      return Objects.requireNonNull(resource.getURL().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
