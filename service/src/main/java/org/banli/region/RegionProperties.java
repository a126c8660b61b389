package org.banli.region;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which divisions are loaded at the first start: provinces to counties always.
 *
 * @param below townships and villages of these code prefixes, for example {@code 341881}; {@code
 *     all} for the whole country (about 620,000 villages)
 */
@ConfigurationProperties("banli.region")
record RegionProperties(@DefaultValue("all") List<String> below) {

  boolean wanted(String code) {
    return below.contains("all") || below.stream().anyMatch(code::startsWith);
  }
}
