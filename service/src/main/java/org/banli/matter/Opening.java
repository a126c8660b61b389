package org.banli.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.platform.Bilingual;

/**
 * How cases of a matter begin, beside an application, and what they open themselves.
 *
 * @param initiated staff who open one of themselves
 * @param about what a case must be, or may be, about
 * @param opens linked cases that the route files, by key
 * @param campaign one case for each standing entry of a register, opened at once
 */
public record Opening(
    Optional<Initiated> initiated,
    Optional<About> about,
    Map<String, LinkedRule> opens,
    Optional<Campaign> campaign) {

  /** Opened by applicants alone, about nothing, opening nothing. */
  public static final Opening NONE =
      new Opening(Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

  /** The level and role of the staff who open a case of themselves. */
  public record Initiated(String level, String role) {

    /** As the access decision asks: {@code county/clerk}. */
    public String position() {
      return level + "/" + role;
    }
  }

  /**
   * What a case is about: an entry of a register, or an ended case.
   *
   * @param register whose entries; empty when it is about cases
   * @param matters whose ended cases, {@code any} for those of every matter
   * @param required false when a case may also be about nothing
   * @param link what both case pages call the link
   * @param carry answers of the start form by top-level key, each FEEL over {@code about}
   */
  public record About(
      Optional<String> register,
      List<String> matters,
      boolean required,
      Bilingual link,
      Map<String, String> carry) {

    /** Whether ended cases of this matter can be meant. */
    public boolean ofMatter(String id) {
      return matters.contains(id) || matters.contains("any");
    }
  }

  /**
   * A linked case of another matter.
   *
   * @param when FEEL over the facts of the case that opens it
   * @param carry answers of the other's start form by top-level key, each FEEL over those facts
   */
  public record LinkedRule(String matter, Bilingual link, String when, Map<String, String> carry) {}

  /**
   * Cases that an office opens for all standing entries of its area (R40).
   *
   * @param when FEEL over {@code entry}, {@code year}, {@code today}: which entries are meant
   * @param once FEEL over the same giving a text: an entry has one case for each such text
   * @param carry answers of the start form by top-level key, each FEEL over the same
   * @param figures shares that the page of the campaign shows
   */
  public record Campaign(
      String register, String when, String once, Map<String, String> carry, List<Figure> figures) {}

  /**
   * How many of the concluded cases have a value of a reportable fact.
   *
   * @param target key of the parameter that says what share is wanted
   */
  public record Figure(Bilingual name, String fact, String is, Optional<String> target) {}
}
