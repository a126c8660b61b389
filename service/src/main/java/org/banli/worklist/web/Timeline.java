package org.banli.worklist.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseFiles.Event;
import org.banli.matter.Matter;
import org.banli.platform.Bilingual;
import org.banli.worklist.DoneItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The timeline for staff, latest first, with the opinions of those who completed tasks. */
@Component("worklistTimeline")
class Timeline {

  private final CaseFiles cases;
  private final MessageSource messages;

  Timeline(CaseFiles cases, MessageSource messages) {
    this.cases = cases;
    this.messages = messages;
  }

  /** A line; {@code visible} when the applicant sees it too. */
  public record Line(
      Instant at, String actor, String text, String detail, String opinion, boolean visible) {}

  List<Line> of(CaseFile file, Matter matter, List<DoneItem> done, Locale locale) {
    var opinions =
        done.stream().collect(Collectors.toMap(d -> String.valueOf(d.id()), DoneItem::opinion));
    return cases.timeline(file.no()).stream()
        .sorted(Comparator.comparing(Event::at).reversed())
        .map(event -> line(event, matter, opinions, locale))
        .toList();
  }

  private Line line(Event event, Matter matter, Map<String, String> opinions, Locale locale) {
    var text = messages.getMessage("event." + event.action(), null, event.action(), locale);
    return new Line(
        event.at(),
        event.actorName(),
        String.valueOf(text),
        detail(event, matter, locale),
        opinions.getOrDefault(event.details().getOrDefault("item", ""), ""),
        event.visible());
  }

  private String detail(Event event, Matter matter, Locale locale) {
    var details = event.details();
    return switch (event.action()) {
      case "completed" -> completed(details, locale);
      case "assign", "take-back" ->
          in(locale, details, "step") + " · " + details.getOrDefault("contractor", "");
      case "state" -> message("casefile.state.", details.getOrDefault("state", ""), locale);
      case "mark" -> message("worklist.mark.", details.getOrDefault("mark", ""), locale);
      case "conclude" -> outcome(matter, details.getOrDefault("outcome", ""), locale);
      case "move" -> details.getOrDefault("from", "") + " → " + details.getOrDefault("into", "");
      case "withdraw" ->
          joined(
              in(locale, details, "text"),
              shown(details, locale),
              details.getOrDefault("reason", ""));
      default -> in(locale, details, "text");
    };
  }

  private String completed(Map<String, String> details, Locale locale) {
    var text = in(locale, details, "step") + " · " + in(locale, details, "outcome");
    var by =
        details.containsKey("by")
            ? message("worklist.by.", details.getOrDefault("by", ""), locale)
            : "";
    return joined(text, by, shown(details, locale));
  }

  /** How a party showed who they are, where the event says so. */
  private String shown(Map<String, String> details, Locale locale) {
    return details.containsKey("presence")
        ? joined(
            message("worklist.presence.", details.getOrDefault("presence", ""), locale),
            details.getOrDefault("note", ""))
        : "";
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }

  private String message(String prefix, String code, Locale locale) {
    return String.valueOf(messages.getMessage(prefix + code, null, code, locale));
  }

  private static String outcome(Matter matter, String key, Locale locale) {
    var rule = matter.outcomes().get(key);
    return rule == null ? key : rule.name().in(locale);
  }

  private static String in(Locale locale, Map<String, String> details, String key) {
    var zh = details.getOrDefault(key, "");
    return new Bilingual(zh, details.getOrDefault(key + "En", "")).in(locale);
  }
}
