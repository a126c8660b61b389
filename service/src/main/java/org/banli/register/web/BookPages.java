package org.banli.register.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banli.casefile.Links;
import org.banli.casefile.OfficeCases;
import org.banli.identity.CurrentActor;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.Opening;
import org.banli.platform.Bilingual;
import org.banli.register.RegisterBooks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A register's entries, newest first, and one of them. */
@Controller
@RequestMapping("/registers/{register}")
class BookPages {

  private final CurrentActor current;
  private final RegisterBooks books;
  private final Catalogue catalogue;
  private final OfficeCases offices;
  private final Links links;

  BookPages(
      CurrentActor current,
      RegisterBooks books,
      Catalogue catalogue,
      OfficeCases offices,
      Links links) {
    this.current = current;
    this.books = books;
    this.catalogue = catalogue;
    this.offices = offices;
    this.links = links;
  }

  @GetMapping
  ModelAndView list(@PathVariable String register, @RequestParam(defaultValue = "0") long before) {
    var from = before > 0 ? OptionalLong.of(before) : OptionalLong.empty();
    return page(books.page(current.get(), register, from), "");
  }

  /** Sent, not asked for: an identity number has no place in an address. */
  @PostMapping("/search")
  ModelAndView search(
      @PathVariable String register, @RequestParam(defaultValue = "") String number) {
    return number.isBlank()
        ? list(register, 0)
        : page(books.find(current.get(), register, number), number);
  }

  @GetMapping("/{id}")
  ModelAndView entry(@PathVariable String register, @PathVariable long id, Locale locale) {
    var sheet = books.entry(current.get(), register, id);
    var page = new ModelAndView("register/entry");
    page.addObject("books", books.all());
    page.addObject("sheet", sheet);
    page.addObject("about", links.aboutEntry(id));
    page.addObject("openable", openable(register));
    page.addObject(
        "fields",
        sheet.book().columns().entrySet().stream()
            .filter(column -> sheet.fields().get(column.getKey()) != null)
            .map(column -> new Field(column.getValue(), text(sheet.fields(), column, locale)))
            .toList());
    return page;
  }

  /** What the reader's office may open about an entry of the register. */
  private List<Matter> openable(String register) {
    return catalogue.current().stream()
        .filter(matter -> about(matter).filter(register::equals).isPresent())
        .filter(matter -> offices.mayOpen(current.get(), matter))
        .toList();
  }

  private static Optional<String> about(Matter matter) {
    return matter.opening().about().flatMap(Opening.About::register);
  }

  private ModelAndView page(RegisterBooks.Page found, String typed) {
    var page = new ModelAndView("register/book");
    page.addObject("books", books.all());
    page.addObject("found", found);
    page.addObject("next", found.next().orElse(0));
    page.addObject("typed", typed);
    return page;
  }

  /** A text of the two languages is {@code 中文|English}. */
  private static String text(
      Map<String, Object> fields, Map.Entry<String, Bilingual> column, Locale locale) {
    var value = fields.get(column.getKey());
    var texts = value instanceof List<?> list ? list : List.of(String.valueOf(value));
    return String.join(
        "、", texts.stream().map(String::valueOf).map(text -> in(text, locale)).toList());
  }

  private static String in(String text, Locale locale) {
    int bar = text.indexOf('|');
    return bar < 0
        ? text
        : new Bilingual(text.substring(0, bar), text.substring(bar + 1)).in(locale);
  }

  /** A field of an entry, as it is read. */
  public record Field(Bilingual name, String text) {}
}
