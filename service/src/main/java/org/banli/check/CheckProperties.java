package org.banli.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banli.integration.source.FieldType;
import org.banli.platform.Bilingual;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sources that checks ask.
 *
 * @param sources by id; a further source is a further entry and nothing else (R8)
 * @param backoff waits between attempts; one attempt more than waits, then the source is missing
 * @param perSource how many requests may be under way to one source at a time
 * @param auto whether requests are asked by themselves; off where {@code askDue} drives them
 */
@Validated
@ConfigurationProperties("banli.check")
record CheckProperties(
    @DefaultValue @Valid Map<String, SourceRule> sources,
    @DefaultValue({"30s", "2m", "10m"}) @NotEmpty List<Duration> backoff,
    @DefaultValue("4") @Positive int perSource,
    @DefaultValue("true") boolean auto)
    implements Sources {

  /**
   * A source.
   *
   * @param fields types its answers are checked for
   * @param answers keys of form fields that it answers: applicants are not asked for them
   */
  record SourceRule(
      @NotNull URI url,
      @NotNull String nameZh,
      @NotNull String nameEn,
      @DefaultValue("10s") Duration timeout,
      @DefaultValue Map<String, FieldType> fields,
      @DefaultValue List<String> answers) {}

  @Override
  public Set<String> answeredBy(String source) {
    var rule = sources.get(source);
    return rule == null ? Set.of() : Set.copyOf(rule.answers());
  }

  /** The source's name; its id when it is not configured. */
  Bilingual name(String source) {
    var rule = sources.get(source);
    return rule == null
        ? new Bilingual(source, source)
        : new Bilingual(rule.nameZh(), rule.nameEn());
  }

  /** Longer than any exchange with the source: after it the asking is taken for lost. */
  Duration lease(String source) {
    var rule = sources.get(source);
    return (rule == null ? Duration.ofSeconds(10) : rule.timeout()).multipliedBy(3);
  }

  int attempts() {
    return backoff.size() + 1;
  }
}
