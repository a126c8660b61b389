package org.banli.integration.source;

import java.util.List;

/**
 * A question to one source about persons or organisations.
 *
 * @param source id of the source, for example {@code tax}
 * @param province the two digits of the province whose database is asked; empty for a source that
 *     is one for the whole country
 * @param key the same for every repetition of this question
 * @param persons at least one
 */
public record Inquiry(String source, String province, String key, List<Person> persons) {

  public Inquiry {
    persons = List.copyOf(persons);
    if (persons.isEmpty()) {
      throw new IllegalArgumentException("an inquiry needs a person");
    }
  }

  /**
   * Who is asked about: a person by identity number, an organisation by code, or by its name alone
   * when it has no code yet.
   *
   * @param idNumber identity number or code; empty when the name is all there is
   */
  public record Person(String name, String idNumber) {

    @Override
    public String toString() {
      return "Person[***]";
    }
  }
}
