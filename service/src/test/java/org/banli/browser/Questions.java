package org.banli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a form on the page. */
final class Questions {

  private static final Pattern ROW = Pattern.compile("(.*)\\[(\\d+)]\\..*");

  private final Page page;

  Questions(Page page) {
    this.page = page;
  }

  /** Names and values in turn, as {@code wage=1500}; the value SIGN draws a signature. */
  Questions fill(String... answers) {
    for (var answer : answers) {
      int at = answer.indexOf('=');
      answer(answer.substring(0, at), answer.substring(at + 1));
    }
    return this;
  }

  private void answer(String name, String value) {
    var row = ROW.matcher(name);
    if (row.matches()) {
      row(row);
    }
    if (value.equals("SIGN")) {
      sign(name);
    } else {
      set(name, value);
    }
  }

  private void set(String name, String value) {
    var control = page.locator("[name='" + name + "']");
    var kind = (String) control.first().evaluate("e => e.tagName === 'SELECT' ? 'select' : e.type");
    switch (kind) {
      case "select" -> control.selectOption(value);
      case "radio", "checkbox" ->
          page.locator("[name='" + name + "'][value='" + value + "']").check();
      default -> {
        control.fill(value);
        control.blur();
      }
    }
  }

  /** Adds rows until this one is there. */
  private void row(Matcher name) {
    var rows = page.locator("[data-rows='" + name.group(1) + "'] > [data-row]");
    for (int wanted = Integer.parseInt(name.group(2)) + 1, is = rows.count(); is < wanted; is++) {
      page.locator("button[name=_add][value='" + name.group(1) + "']").click();
      assertThat(rows).hasCount(is + 1);
    }
  }

  /** Chooses a place level by level. */
  Questions place(String name, String... codes) {
    for (int i = 0; i < codes.length; i++) {
      page.locator("[name='" + name + "']").nth(i).selectOption(codes[i]);
    }
    return this;
  }

  Questions photo(String name) {
    var field = page.locator("[data-file='" + name + "']");
    var photo = new FilePayload("病历.png", "image/png", Photos.photo());
    field.locator("input[type=file]").setInputFiles(photo);
    assertThat(field.locator(".file-row a")).hasCount(1);
    return this;
  }

  /** The page may just be drawing itself anew; then people sign once more. */
  void sign(String name) {
    page.waitForCondition(() -> signed(name));
  }

  private boolean signed(String name) {
    var field = page.locator("[data-signature='" + name + "']");
    var canvas = field.locator("canvas");
    canvas.evaluate("e => e.scrollIntoView({ block: 'center' })");
    var box = canvas.boundingBox();
    page.mouse().move(box.x + 30, box.y + 40);
    page.mouse().down();
    page.mouse().move(box.x + 110, box.y + 90);
    page.mouse().move(box.x + 190, box.y + 30);
    page.mouse().up();
    try {
      assertThat(field.locator("[data-state]"))
          .containsText("已签名", new LocatorAssertions.ContainsTextOptions().setTimeout(2500));
      return true;
    } catch (AssertionError notYet) {
      return false;
    }
  }
}
