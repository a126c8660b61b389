package org.banli.platform;

import java.util.Locale;

/** A text of a package in both languages; Chinese is the language of law and never missing. */
public record Bilingual(String zh, String en) {

  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && !en.isBlank() ? en : zh;
  }
}
