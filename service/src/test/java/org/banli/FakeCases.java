package org.banli;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.identity.Access;
import org.banli.matter.Catalogue;
import org.banli.matter.Matter;
import org.banli.matter.MatterRef;
import org.banli.platform.Bilingual;
import org.banli.region.DivisionCode;
import org.banli.vault.Secret;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Cases without a route, for what works beside it: a test says which facts a case has and what its
 * matter words.
 */
@TestConfiguration
public class FakeCases {

  public static final DivisionCode VILLAGE = new DivisionCode("341881001001");
  public static final String VILLAGE_PATH =
      "/340000000000/341800000000/341881000000/341881001000/341881001001/";
  private static final MatterRef MATTER = new MatterRef("beside-the-route", 1);

  @Bean
  @Primary
  CaseFiles fakeCaseFiles() {
    return mock(CaseFiles.class);
  }

  /** Knows one matter more than the real one, which still imports its packages at start. */
  @Bean
  @Primary
  Catalogue fakeCatalogue(@Qualifier("org.banli.matter.StoredCatalogue") Catalogue real) {
    return mock(Catalogue.class, delegatesTo(real));
  }

  /** A case of 西津街道 with these facts. */
  public static CaseFile file(
      CaseFiles cases, CaseNo no, DivisionCode division, String path, Map<String, Object> facts) {
    CaseFile file =
        new CaseFile(
            no,
            MATTER,
            OptionalLong.of(7),
            new Secret("王建国"),
            new Secret("342524196001011234"),
            new Secret("13812345678"),
            division,
            division,
            path,
            CaseFile.State.ACCEPTED,
            "",
            Optional.empty(),
            Set.of(),
            Instant.parse("2026-03-02T01:00:00Z"),
            0);
    when(cases.get(no)).thenReturn(file);
    when(cases.find(no)).thenReturn(Optional.of(file));
    when(cases.facts(no)).thenReturn(facts);
    when(cases.subject(file))
        .thenReturn(
            new Access.Subject(
                path, OptionalLong.of(7), OptionalLong.empty(), Optional.empty(), Set.of()));
    return file;
  }

  /** A notice to which people object. */
  public static Matter.NoticeRule notice(String days, Map<String, String> shows, String law) {
    return new Matter.NoticeRule(
        new Bilingual("公示", "Public notice"),
        days,
        shows,
        law,
        Optional.of(new Bilingual("异议", "Objection")));
  }

  /** The matter of all these cases, with notices by key. */
  public static void matter(
      Catalogue catalogue,
      List<Matter.SheetLine> worksheet,
      Map<String, Matter.NoticeRule> notices) {
    Matter matter = mock(Matter.class);
    when(matter.ref()).thenReturn(MATTER);
    when(matter.name()).thenReturn(new Bilingual("最低生活保障", "Minimum living allowance"));
    when(matter.family())
        .thenReturn(new Matter.Family("relief", new Bilingual("社会救助", "Social assistance"), 11));
    when(matter.worksheet()).thenReturn(worksheet);
    when(matter.notices()).thenReturn(notices);
    when(matter.closing()).thenReturn(new Matter.Closing(List.of(), false));
    doReturn(matter).when(catalogue).get(MATTER);
  }
}
