package org.banli.integration.economy;

import java.util.List;

/**
 * A question to one source about the members of one household.
 *
 * @param source id of the source, for example {@code tax}
 * @param key the same for every repetition of this question
 * @param persons at least one
 */
public record Inquiry(String source, String key, List<Person> persons) {

  public Inquiry {
    persons = List.copyOf(persons);
    if (persons.isEmpty()) {
      throw new IllegalArgumentException("an inquiry needs a person");
    }
  }

  /** A member of the household. */
  public record Person(String name, String idNumber) {

    @Override
    public String toString() {
      return "Person[***]";
    }
  }
}
