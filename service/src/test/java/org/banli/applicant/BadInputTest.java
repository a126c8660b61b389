package org.banli.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** Issue 8, on the real pages of the first matter: a clear message each, and nothing typed lost. */
class BadInputTest extends LongFormPages {

  @Test
  void aWrongIdentityNumberIsSaidNextToIt() throws Exception {
    send("Page_members", member(0, "idNumber", "341881197805120012"))
        .andExpect(refused("不是有效的居民身份证号码"))
        .andExpect(text("341881197805120012"))
        .andExpect(text("aria-invalid"));
    send("Page_members", english(member(0, "idNumber", "341881197805120012")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(text("not a valid"));
  }

  @Test
  void whatWasSignedIsSeenBesideAMistake() throws Exception {
    var answers = member(0, "idNumber", "341881197805120012");
    answers.put("members[0].signature", "a".repeat(64));
    send("Page_members", answers)
        .andExpect(refused("不是有效的居民身份证号码"))
        .andExpect(text("/drafts/" + id + "/signatures/" + "a".repeat(64)));
  }

  @Test
  void aChildsNumberForAnAdultsFieldIsRefused() throws Exception {
    var child = "341881201306080034";
    wang = people.applicant("王小雨", child, "13800138001");
    id = open(wang);
    send("Page_applicant", Map.of("applicant.agent", "no", "applicant.idNumber", child))
        .andExpect(refused("应为年满 18 周岁的人"));
  }

  @Test
  void aBirthInTheFutureIsRefused() throws Exception {
    send("Page_members", member(0, "idNumber", numbered("34188120300101001")))
        .andExpect(refused("出生日期晚于今天"));
  }

  @Test
  void negativeMoneyAndWordsForMoneyAreRefused() throws Exception {
    send("Page_property", Map.of("property.deposits", "-5"))
        .andExpect(refused("不能为负数"))
        .andExpect(text("value=\"-5\""));
    send("Page_property", Map.of("property.deposits", "很多"))
        .andExpect(refused("请填写金额"))
        .andExpect(text("很多"));
    send("Page_property", Map.of("property.houses", "1e99"))
        .andExpect(status().isUnprocessableContent());
    send("Page_property", Map.of("property.deposits", "9".repeat(5000)))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void aHundredMembersAreTooManyAndAllAreStillThere() throws Exception {
    Map<String, String> rows = new LinkedHashMap<>();
    IntStream.range(0, 100).forEach(i -> rows.put("members[" + i + "].name", "成员" + i + "号"));
    send("Page_members", rows)
        .andExpect(refused("最多填写 20 项"))
        .andExpect(text("成员0号"))
        .andExpect(text("成员99号"));
    assertThat((List<?>) drafts.get(wang, id).answers().get("members")).hasSize(100);
  }

  @Test
  void rareCharactersAreKeptInEveryText() throws Exception {
    send(
            "Page_household",
            Map.of(
                "household.hukouDivision", "341881001001",
                "household.address", RARE + "组",
                "household.livesThere", "no",
                "household.livingAddress", RARE + "巷",
                "household.housing", "own"))
        .andExpect(status().is3xxRedirection());
    send("Page_hardship", Map.of("hardship.causes", "illness", "hardship.description", RARE))
        .andExpect(status().is3xxRedirection());
    as(get(url("Page_household"))).andExpect(text(RARE + "组")).andExpect(text(RARE + "巷"));
    as(get(url("Page_hardship"))).andExpect(text(RARE));
    var members = member(0, "name", RARE);
    members.put("members[0].relation", "self");
    send("Page_members", members).andExpect(text("value=\"" + RARE + "\""));
    send("Page_obligors", Map.of("obligors[0].name", RARE)).andExpect(text(RARE));
    send("Page_account", Map.of("account.holder", RARE)).andExpect(text(RARE));
    as(get("/drafts/" + id + "/check")).andExpect(status().isOk()).andExpect(text(RARE + "巷"));
  }

  @Test
  void controlCharactersAndTooMuchTextAreNoServerError() throws Exception {
    for (String bad :
        List.of("\u0000", "\uFFFE\u0007", "<script>alert(1)</script>", "字".repeat(20_000))) {
      var answer =
          send("Page_hardship", Map.of("hardship.causes", "illness", "hardship.description", bad))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).as(bad.substring(0, 1)).isLessThan(500);
      assertThat(answer.getContentAsString()).doesNotContain("<script>alert");
    }
  }

  @Test
  void aFieldThatDoesNotExistIsNamed() throws Exception {
    send("Page_property", Map.of("property.invented", "1"))
        .andExpect(refused("没有“property.invented”这一项"));
    assertThat(drafts.get(wang, id).answers().toString()).doesNotContain("invented");
  }

  @Test
  void anEmptyHugeOrMislabelledFileIsRefusedWithAReason() throws Exception {
    file("空.png", new byte[0]).andExpect(told("文件是空的"));
    file("程序.jpg", "MZ\u0090 this program".getBytes(StandardCharsets.UTF_8))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail").isNotEmpty());
    file("网页.pdf", "<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8))
        .andExpect(status().isUnprocessableContent());
    byte[] huge = new byte[21 * 1024 * 1024];
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, huge, 0, head.length);
    file("大.pdf", huge).andExpect(told("文件太大"));
    file("../../etc/" + RARE + ".pdf", new byte[0]).andExpect(told("文件是空的"));
  }

  private static Map<String, String> member(int row, String field, String value) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("members[" + row + "]." + field, value);
    return answers;
  }

  private static Map<String, String> english(Map<String, String> answers) {
    answers.put("lang", "en");
    return answers;
  }

  /** With its check character (GB 11643). */
  private static String numbered(String digits) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  private ResultActions file(String name, byte[] bytes) throws Exception {
    return as(
        multipart("/drafts/" + id + "/files")
            .file(new MockMultipartFile("file", name, "image/png", bytes))
            .param("slot", "schoolFees"));
  }

  private static ResultMatcher refused(String text) {
    return result -> {
      status().isUnprocessableContent().match(result);
      text(text).match(result);
      content().string(not(containsString("Exception"))).match(result);
    };
  }

  private static ResultMatcher told(String text) {
    return result -> {
      status().isUnprocessableContent().match(result);
      jsonPath("$.detail").value(containsString(text)).match(result);
    };
  }
}
