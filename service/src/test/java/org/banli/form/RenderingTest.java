package org.banli.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banli.identity.Actor;
import org.junit.jupiter.api.Test;

/** The pages it renders are left in target/kitchen to be looked at. */
class RenderingTest {

  private static final String FORM =
      """
      <#import "/layout.ftlh" as page><#import "/components.ftlh" as ui>
      <@page.applicant title="申请" active="matters" unread=2>
      <@ui.progress at=2 total=6/>
      <form method="post" novalidate data-autosave="/drafts/1/autosave" data-upload="/drafts/1/files">
      <@ui.csrf/><@ui.form view=view/>
      <div class="buttons"><button class="btn btn-primary" name="_go" value="next">保存，下一步</button>
      <button class="btn" name="_go" value="back">上一步</button></div></form></@page.applicant>
      """;

  private static final String SHEET =
      """
      <#import "/layout.ftlh" as page><#import "/components.ftlh" as ui>
      <@page.staff title="案件" active="inbox"><@ui.sheet view=view edit="/x/" signatures="/s/"/></@page.staff>
      """;

  private static final String PARTS =
      """
      <#import "/layout.ftlh" as page><#import "/components.ftlh" as ui>
      <@page.plain title="部件"><@ui.steps of=["受理", "入户调查", "公示", "确认"] at=2/>
      <@ui.alert tone="good" title="已提交">好</@ui.alert><@ui.alert tone="bad">坏</@ui.alert>
      <@ui.alert tone="warn">慢</@ui.alert><@ui.alert>知</@ui.alert>
      <p><@ui.date day/>|<@ui.date "2026-11-01"/>|<@ui.datetime at/>|<@ui.money 1234.5/>|<@ui.money "8"/></p>
      <p><@ui.days 5/>|<@ui.days 1/>|<@ui.days 0/>|<@ui.days -3/>|<@ui.days 4 true/>|<@ui.days/></p>
      <p><@ui.badge "受理" "info"/><@ui.badge text="退回" tone="bad"/></p>
      <@ui.problems defects=defects/><@ui.empty text="没有办件"><a class="btn" href="/">去办事</a></@ui.empty>
      </@page.plain>
      """;

  private final Kit kit = new Kit();
  private final Pages pages;
  private final Form form = Kitchen.form(kit.expressions);

  RenderingTest() throws IOException {
    pages = new Pages(kit);
  }

  @Test
  void aFormWithEverythingIsDrawnWithItsMistakes() throws Exception {
    var html = render("form", FORM, view(spoilt(), true), Locale.SIMPLIFIED_CHINESE);
    assertThat(html).contains("有 4 处需要更正", "家庭成员 1 · “月工资”不能为负数");
    assertThat(html).contains("href=\"#f-members-0-wage\"", "id=\"f-members-0-wage\"");
    assertThat(html).contains("aria-describedby=\"f-members-0-wage-error\"");
  }

  // asked for by name, iPhones convert their HEIC photos to JPEG
  @Test
  void filesAreAskedForInKindsThatCanBeRead() throws Exception {
    var html = render("form", FORM, view(spoilt(), true), Locale.SIMPLIFIED_CHINESE);
    assertThat(html).contains("accept=\"image/jpeg,image/png,image/webp,application/pdf\"");
    assertThat(html).doesNotContain("image/*", "heic");
  }

  @Test
  void itIsDrawnInEnglishToo() throws Exception {
    var html = render("form-en", FORM, view(spoilt(), Locale.ENGLISH), Locale.ENGLISH);
    assertThat(html).contains("lang=\"en\"", "Identity number", "4 to correct");
    assertThat(html).doesNotContain("身份证", "请选择", "必填", "选填", "添加", "主导航", "大字");
  }

  @Test
  void everyIdIsThereOnceAndEveryReferenceLeadsToOne() throws Exception {
    var html = render("clean", FORM, view(Kitchen.answers(), false), Locale.SIMPLIFIED_CHINESE);
    for (var page : List.of(html, render("wrong", FORM, view(spoilt(), true), Locale.CHINA))) {
      var ids = found(page, " id=\"([^\"]+)\"");
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids).containsAll(found(page, " for=\"([^\"]+)\""));
      assertThat(ids).containsAll(found(page, "href=\"#([^\"]+)\""));
      found(page, "aria-describedby=\"([^\"]+)\"")
          .forEach(list -> assertThat(ids).containsAll(List.of(list.split(" "))));
    }
  }

  @Test
  void nothingIsInline() throws Exception {
    var html = render("inline", FORM, view(spoilt(), true), Locale.SIMPLIFIED_CHINESE);
    assertThat(html).doesNotContain(" style=", "<style", "onclick=", "javascript:");
    assertThat(html).doesNotContainPattern("<script(?![^>]* src=)");
    assertThat(html).doesNotContainPattern("(src|href|action)=\"(https?:)?//");
  }

  @Test
  void whatIsTypedIsEscaped() throws Exception {
    var answers = Kitchen.with("applicant.name", "\"><script>alert(1)</script>");
    var html = render("escaped", FORM, view(answers, false), Locale.SIMPLIFIED_CHINESE);
    assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
  }

  @Test
  void answersAreReadWithTheirChanges() throws Exception {
    var now = Kitchen.with("applicant.married", "widowed");
    Kitchen.put(now, "photos", List.of("7"));
    var view = draw(now, List.of(), Optional.of(Kitchen.answers()), Locale.SIMPLIFIED_CHINESE);
    var html = render("sheet", SHEET, view, Locale.SIMPLIFIED_CHINESE);
    assertThat(html)
        .contains("<ins class=\"said\">丧偶</ins>", "<del>未婚</del>", "110105********002X");
    assertThat(html).contains("/files/7", "住房.jpg", "src=\"/s/" + "a".repeat(64));
  }

  @Test
  void smallPartsSpeakBothLanguages() throws Exception {
    var zh = render("parts", PARTS, view(Kitchen.answers(), false), Locale.SIMPLIFIED_CHINESE);
    assertThat(zh).contains(">2026年3月2日<", ">2026年11月1日<", ">2026年3月2日 09:00<");
    assertThat(zh).contains("1,234.50 元", "8.00 元", "剩 5 天", "今天到期", "超期 3 天", "已暂停计时");
    assertThat(zh).contains("“姓名”最多填写 50 个字");
    var en = render("parts-en", PARTS, view(Kitchen.answers(), false), Locale.ENGLISH);
    assertThat(en).contains(">2 Mar 2026<", "1,234.50 yuan", "3 days overdue");
  }

  private static Map<String, Object> spoilt() {
    var answers = Kitchen.with("applicant.phone", "12345");
    Kitchen.put(answers, "applicant.married", "married");
    Kitchen.put(answers, "members[0].wage", "-1");
    Kitchen.put(answers, "members[0].disabled", "true");
    Kitchen.put(answers, "members[0].certificate", "34252419900307211743");
    Kitchen.put(answers, "promise", "");
    Kitchen.put(answers, "photos", List.of("7"));
    return answers;
  }

  private Drawing.View view(Map<String, Object> answers, boolean checked) {
    return checked
        ? view(answers, Locale.SIMPLIFIED_CHINESE)
        : draw(answers, List.of(), Optional.empty(), Locale.SIMPLIFIED_CHINESE);
  }

  private Drawing.View view(Map<String, Object> answers, Locale locale) {
    var checked = kit.validation.check(form, Optional.empty(), answers, Map.of());
    return draw(answers, checked.defects(), Optional.empty(), locale);
  }

  private Drawing.View draw(
      Map<String, Object> answers,
      List<Validation.Defect> defects,
      Optional<Map<String, ?>> before,
      Locale locale) {
    Map<String, ?> context = Map.of("files", Map.of("7", "住房.jpg"));
    return kit.drawing.draw(form, Optional.empty(), answers, defects, context, before, locale);
  }

  private String render(String name, String source, Drawing.View view, Locale locale)
      throws Exception {
    var position =
        new Actor.Position(1, 1, "西津街道", "township", "/", "clerk", LocalDate.of(2026, 1, 1), null);
    var model =
        Map.of(
            "view", view,
            "day", LocalDate.of(2026, 3, 2),
            "at", Instant.parse("2026-03-02T01:00:00Z"),
            "defects",
                List.of(
                    new Validation.Defect(
                        "skip",
                        "form.tooLong",
                        List.of(new org.banli.platform.Bilingual("姓名", "Name"), 50))),
            "actor", new Actor(1, Actor.Kind.STAFF, "王小明", List.of(position)));
    var html = pages.render(source, model, locale);
    var folder = Files.createDirectories(Path.of("target/kitchen"));
    Files.writeString(folder.resolve(name + ".html"), html);
    return html;
  }

  private static List<String> found(String html, String pattern) {
    return Pattern.compile(pattern).matcher(html).results().map(one -> one.group(1)).toList();
  }
}
