package org.banli.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Links;
import org.banli.platform.Problem;
import org.banli.region.DivisionCode;
import org.banli.register.Registers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * One case for each standing entry, each once (R40). With {@code -Dcampaign.entries=355} it says
 * how long that many take.
 */
@BanliTest
class CampaignTest {

  private static final String MATTER = "socialorg-annual";
  private static final int YEAR = 2000;

  @Autowired Campaigns campaigns;
  @Autowired CampaignRunner runner;
  @Autowired Registers registers;
  @Autowired People people;
  @Autowired Links links;
  @Autowired MockMvc web;

  @Test
  void eachStandingEntryGetsOneCaseHoweverOftenItIsStarted() throws Exception {
    int entries = Integer.getInteger("campaign.entries", 3);
    var first = load(entries);
    var clerk = people.staff("341881-clerk");

    long began = System.nanoTime();
    campaigns.start(clerk, MATTER, YEAR, "typed:经办人");
    runner.drain();
    var progress = campaigns.of(clerk, MATTER).get(0);
    while (!progress.done()) {
      Thread.onSpinWait();
      progress = campaigns.of(clerk, MATTER).get(0);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf("campaign: %d cases opened in %.1f s%n", progress.opened(), seconds);

    assertThat(progress.failures()).isEmpty();
    assertThat(progress.opened()).isEqualTo(entries);
    assertThat(links.aboutEntry(first)).hasSize(1);
    assertThat(headOf(links.aboutEntry(first).get(0))).containsExactly("宁国市天湖摄影协会", "申请人", "吴海波");
    assertThatThrownBy(() -> campaigns.start(clerk, MATTER, YEAR, "typed:经办人"))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.key()).isEqualTo("office.campaign.nothing"));
  }

  /** The organisation heads the page of its case, then whoever acts for it. */
  private List<String> headOf(CaseNo no) throws Exception {
    var page =
        web.perform(get("/cases/" + no).with(people.signedIn("341881-clerk")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return Pattern.compile("case-title\">([^ <]+)|<dt>(申请人)</dt><dd>([^<]+)")
        .matcher(page)
        .results()
        .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
        .filter(Objects::nonNull)
        .toList();
  }

  @Test
  void nobodyElseStartsOne() {
    var reviewer = people.staff("341881-reviewer");
    assertThatThrownBy(() -> campaigns.start(reviewer, MATTER, YEAR, "typed:审核人"))
        .isInstanceOf(Problem.class);
  }

  /** Organisations of the demo, registered long ago: no other test knows that year. */
  private long load(int number) throws IOException {
    var lines =
        new ClassPathResource("demo/organisation.csv")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .toList();
    var names = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .skip(1)
        .limit(number)
        .mapToLong(line -> load(names, line))
        .min()
        .orElse(0);
  }

  private long load(List<String> names, String line) {
    var values = List.of(line.split(",", -1));
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!values.get(i).isEmpty()) {
        fields.put(names.get(i), values.get(i));
      }
    }
    fields.put("registered", "1999-01-01");
    fields.put("place", "341881000000");
    var code = String.valueOf(fields.get("uscc"));
    return registers
        .load(
            new Registers.Loaded(
                "organisation",
                code,
                "测试",
                new DivisionCode("341881000000"),
                List.of(Map.of("name", String.valueOf(fields.get("title")), "code", code)),
                fields,
                LocalDate.of(1999, 1, 1),
                Optional.empty()))
        .id();
  }
}
