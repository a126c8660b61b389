package org.banli.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.casefile.CaseNo;
import org.banli.identity.Actor;
import org.banli.platform.Bilingual;

/**
 * The registers of the current matters, for those who look after them in the county. Who may not
 * read a case does not find the entries it made. Every look is logged.
 */
public interface RegisterBooks {

  /** Registers to which some current matter gives a title; those that are followed up have none. */
  List<Book> all();

  /**
   * Entries of the actor's area, newest first, fifty at a time.
   *
   * @param before id of the last entry of the page before
   * @throws org.banli.platform.Problem not found, when the actor looks after none, or there is none
   *     of that name
   */
  Page page(Actor actor, String register, OptionalLong before);

  /**
   * Entries of the actor's area found by an exact identity number, code or name.
   *
   * @throws org.banli.platform.Problem as {@link #page}
   */
  Page find(Actor actor, String register, String typed);

  /**
   * @throws org.banli.platform.Problem not found, also when it lies elsewhere
   */
  Sheet entry(Actor actor, String register, long id);

  /** A register; {@code columns} names the fields that are shown. */
  record Book(String register, Bilingual title, Map<String, Bilingual> columns) {}

  /** A page of a register; {@code next} is there when more follow. */
  record Page(Book book, List<Line> lines, OptionalLong next) {}

  /** Somebody an entry is about; names and numbers of persons are masked in lists. */
  record Person(String name, String number) {}

  /**
   * An entry in a list.
   *
   * @param mark why it ended; empty when nothing was said
   */
  record Line(
      long id,
      List<Person> persons,
      LocalDate from,
      Optional<LocalDate> to,
      boolean standing,
      String mark) {}

  /**
   * An entry with its fields.
   *
   * @param source the case that made it, or {@code origin} says where it comes from
   */
  record Sheet(
      Book book,
      Line line,
      Map<String, Object> fields,
      Optional<CaseNo> source,
      String origin,
      Optional<CaseNo> endedBy) {}
}
