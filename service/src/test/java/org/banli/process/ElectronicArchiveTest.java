package org.banli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.archive.Archive;
import org.banli.archive.Archive.Defect;
import org.banli.archive.Archive.What;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.Materials;
import org.banli.identity.Actor;
import org.banli.matter.ChangedMatters;
import org.banli.platform.Bilingual;
import org.banli.platform.PlatformProperties;
import org.banli.platform.Problem;
import org.banli.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** R53, R60, R83: what is kept of a case, and that it is seen when any of it is changed. */
@BanliTest
@Transactional
class ElectronicArchiveTest {

  private static final String MATTER = "old-age-allowance";
  private static final String CLERK = "341881001-clerk";

  @Autowired MockMvc web;
  @Autowired Archive archive;
  @Autowired RealCases realCases;
  @Autowired ChangedMatters matters;
  @Autowired People people;
  @Autowired CaseFiles cases;
  @Autowired Materials materials;
  @Autowired Worklist worklist;
  @Autowired JdbcTemplate database;
  @Autowired SqlSessionTemplate session;
  @Autowired PlatformProperties platform;

  private RealCases.RealCase ended() throws IOException {
    var real = realCases.onItsWay("欧阳静");
    cases.conclude(real.no(), "withdrawn");
    return real;
  }

  private Archive.Kept read(RealCases.RealCase real) {
    session.clearCache();
    return archive.read(people.staff(CLERK), real.no()).orElseThrow();
  }

  @Test
  void anEndedCaseLeavesAllOfItAndIsIntact() throws IOException {
    var kept = read(ended());
    assertThat(kept.defects()).isEmpty();
    assertThat(kept.parts())
        .extracting(Archive.Part::folder)
        .contains("answers", "papers", "letters", "opinions", "timeline");
    assertThat(kept.mark().hash()).matches("[0-9a-f]{64}");
    assertThat(kept.added()).isZero();
  }

  @Test
  void itIsKeptOnceAndWhatComesAfterwardsIsTold() throws IOException {
    var real = ended();
    var first = read(real).mark();
    cases.note(Actor.SYSTEM, real.no(), "message", Map.of(), true);
    assertThat(read(real))
        .satisfies(kept -> assertThat(kept.mark()).isEqualTo(first))
        .satisfies(kept -> assertThat(kept.added()).isEqualTo(1))
        .satisfies(kept -> assertThat(kept.defects()).isEmpty());
  }

  @Test
  void nothingIsKeptWhileTheCaseGoesOn() throws IOException {
    var real = realCases.onItsWay("欧阳静");
    assertThat(archive.read(people.staff(CLERK), real.no())).isEmpty();
  }

  // R60: somebody who can write to the database exchanges answers
  @Test
  void answersThatWereExchangedAreFound() throws IOException {
    var real = ended();
    read(real);
    var sql =
        "UPDATE case_answer SET answers = (SELECT answers FROM (SELECT answers FROM case_answer"
            + " WHERE case_no = ? AND form <> 'application' LIMIT 1) other)"
            + " WHERE case_no = ? AND form = 'application'";
    assertThat(database.update(sql, real.no().value(), real.no().value())).isEqualTo(1);
    assertThat(read(real).defects())
        .containsExactly(new Defect(What.UNREADABLE, "answers", "application 1"));
  }

  @Test
  void aRowThatIsGoneIsFound() throws IOException {
    var real = ended();
    read(real);
    database.update("DELETE FROM case_material WHERE owner = ?", real.no().value());
    assertThat(read(real).defects()).containsExactly(new Defect(What.MISSING, "papers", "身份证.png"));
  }

  @Test
  void anOpinionThatWasRewrittenIsFound() throws IOException {
    var real = ended();
    read(real);
    database.update(
        "UPDATE work_done SET outcome = 'refuse' WHERE case_no = ? AND outcome = 'accept'",
        real.no().value());
    assertThat(read(real).defects())
        .extracting(Defect::what, Defect::folder)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(What.CHANGED, "opinions"));
  }

  // R60: the file on the disk
  @Test
  void aPaperThatWasChangedOnTheDiskIsFound() throws IOException {
    var real = ended();
    read(real);
    var hash = materials.of(real.no().value()).get(0).file().hash();
    var path =
        platform.data().resolve(Path.of("files", hash.substring(0, 2), hash.substring(2, 4), hash));
    var content = Files.readAllBytes(path);
    try {
      var changed = content.clone();
      changed[changed.length - 1] ^= 1;
      Files.write(path, changed);
      assertThat(read(real).defects())
          .containsExactly(new Defect(What.UNREADABLE, "papers", "身份证.png"));
    } finally {
      Files.write(path, content);
    }
    assertThat(read(real).intact()).isTrue();
  }

  @Test
  void aKeptFileWrittenAnewIsFound() throws IOException {
    var real = ended();
    var hash = read(real).mark().hash();
    var sql = "UPDATE archive_edition SET hash = REPLACE(hash, ?, ?) WHERE case_no = ?";
    var letter = hash.substring(0, 1);
    database.update(sql, letter, letter.equals("0") ? "1" : "0", real.no().value());
    assertThat(read(real).defects()).contains(new Defect(What.FILE, "", ""));
  }

  @Test
  void aKeptFileThatWasTakenAwayIsMissed() throws IOException {
    var real = ended();
    read(real);
    database.update("DELETE FROM archive_edition WHERE case_no = ?", real.no().value());
    database.update(
        "DELETE FROM audit_event WHERE subject = ? AND action = 'archive-kept'",
        "case:" + real.no());
    assertThat(read(real).defects()).extracting(Defect::what).contains(What.LOG);
  }

  @Test
  void thePackageHoldsManifestPapersAndLetters() throws IOException {
    var real = ended();
    var names = new ArrayList<String>();
    var zip = archive.download(people.staff(CLERK), real.no());
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .contains("manifest.json", "answers/application-1.json")
        .anyMatch(name -> name.matches("papers/\\d+-身份证\\.png"))
        .anyMatch(name -> name.matches("letters/\\d+-.*\\.pdf"))
        .noneMatch(name -> name.equals("defects.txt"));
  }

  @Test
  void whoeverMayNotReadTheFileFindsNoArchive() throws IOException {
    var real = ended();
    assertThatThrownBy(() -> archive.read(people.staff("341881002-clerk"), real.no()))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> archive.download(people.staff("341881-designer"), real.no()))
        .isInstanceOf(Problem.class);
  }

  // R60: searchable
  @Test
  void itIsFoundByTheWholeNumberAndByThoseWhoMayReadIt() throws Exception {
    var real = ended();
    var idNumber = cases.get(real.no()).idNumber().value();
    for (var wanted :
        List.of(idNumber, " " + idNumber.toLowerCase(Locale.ROOT), real.no().value())) {
      assertThat(found(CLERK, wanted)).as(wanted).contains("/cases/" + real.no());
      assertThat(found("341881002-clerk", wanted)).doesNotContain("/cases/" + real.no());
    }
    assertThat(found(CLERK, idNumber.substring(0, 10))).doesNotContain("/cases/" + real.no());
  }

  private String found(String login, String wanted) throws Exception {
    var request = post("/archive").param("wanted", wanted).with(people.signedIn(login));
    return web.perform(request.with(csrf())).andReturn().getResponse().getContentAsString();
  }

  @Test
  void thePagesShowWhatIsKept() throws Exception {
    var real = ended();
    var page = get("/cases/" + real.no() + "/archive").with(people.signedIn(CLERK));
    assertThat(web.perform(page).andReturn().getResponse().getContentAsString())
        .contains("校验通过", read(real).mark().hash());
    var file = get("/cases/" + real.no()).with(people.signedIn(CLERK));
    assertThat(web.perform(file).andReturn().getResponse().getContentAsString())
        .contains("/cases/" + real.no() + "/archive");
  }

  // R53: the village has not written what it found
  @Test
  void aFileThatLacksSomethingIsNotComplete() throws IOException {
    var changed =
        matters.importWith(
            MATTER,
            Map.of(
                "matter.yaml",
                yaml ->
                    yaml
                        + "\narchive:\n"
                        + "  - { key: a, zh: 申请, en: Application, complete: \"= application !="
                        + " null\" }\n"
                        + "  - { key: b, zh: 核实意见, en: Verification, complete: \"= opinion.verify"
                        + " != null\" }\n",
                MATTER + ".bpmn",
                route ->
                    route.replaceFirst(
                        "(id=\"amount\".*?)\\$\\{worksheet}([^§]*?)(<camunda:property"
                            + " name=\"nameEn\" value=\"Amount\" />)",
                        "$1\\${archive}$2$3<camunda:property name=\"variable\" value=\"whole\" />")));
    assertThat(changed).isPresent();
    var real = realCases.onItsWay("欧阳静");
    assertThat(archive.missing(real.no())).containsExactly(new Bilingual("核实意见", "Verification"));
    assertThat(archive.close(real.no())).isFalse();
    assertThat(cases.facts(real.no()).get("archive")).isEqualTo(Map.of("missing", List.of("核实意见")));
    verify(real);
    assertThat(archive.missing(real.no())).isEmpty();
    assertThat(cases.timeline(real.no()))
        .extracting(CaseFiles.Event::action)
        .contains("archive-incomplete", "archive-complete");
  }

  private void verify(RealCases.RealCase real) {
    var item = real.item();
    worklist.complete(
        people.staff("341881001001-worker"),
        item.id(),
        new Worklist.Completion(
            item.version(),
            item.outcomes().get(0).key(),
            "情况属实",
            Scenario.fixture(MATTER, "fixtures/verify"),
            Optional.empty()));
    realCases.settle();
  }
}
