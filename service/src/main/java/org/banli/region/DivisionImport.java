package org.banli.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the division tree once, into an empty table. */
@Component
@Order(5)
class DivisionImport implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DivisionImport.class);

  /** The code list does not say since when; before any case of ours. */
  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

  private static final int BATCH = 1000;

  private final DivisionMapper divisions;
  private final RegionProperties properties;

  DivisionImport(DivisionMapper divisions, RegionProperties properties) {
    this.divisions = divisions;
    this.properties = properties;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    if (divisions.count() > 0) {
      return;
    }
    var paths = new HashMap<String, String>();
    load("region/upper.tsv.gz", paths, true);
    load("region/lower.tsv.gz", paths, false);
    LOG.info("{} divisions loaded", paths.size());
  }

  private void load(String resource, Map<String, String> paths, boolean all) throws IOException {
    var batch = new ArrayList<DivisionRow>(BATCH);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ClassPathResource(resource).getInputStream()),
                StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (all || properties.wanted(line)) {
          batch.add(row(line.split("\t", -1), paths));
        }
        if (batch.size() == BATCH) {
          insert(batch);
        }
      }
    }
    insert(batch);
  }

  private void insert(List<DivisionRow> batch) {
    if (!batch.isEmpty()) {
      divisions.insert(batch);
      batch.clear();
    }
  }

  private static DivisionRow row(String[] cells, Map<String, String> paths) {
    var code = cells[0];
    var parent = cells[1].isEmpty() ? null : cells[1];
    var path = (parent == null ? "/" : paths.getOrDefault(parent, "/")) + code + "/";
    paths.put(code, path);
    return new DivisionRow(code, cells[3], cells[2], parent, path, ALWAYS, null);
  }
}
