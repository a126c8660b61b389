package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.banli.BanliTest;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.platform.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 民法典 Art. 1042: one man in two applications, at two offices of two provinces, at one moment. */
@BanliTest
class OneMarriageTest {

  private static final String NINGGUO = "341881000000";
  private static final String ANJI = "330523000000";

  @Autowired Applicants people;
  @Autowired Catalogue catalogue;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;

  /** What came of a submission: a case, or the reason against one. */
  private record Filed(Optional<CaseNo> no, String refusal) {}

  private record Person(String name, String idNumber, String phone) {
    Map<String, Object> answers() {
      return Map.of("name", name, "idNumber", idNumber, "phone", phone);
    }
  }

  @Test
  void oneIsFiledAndTheOtherIsToldNobodysName() throws Exception {
    var groom = new Person("王𠮷", number(1), "13800138020");
    var first = new Person("李䶮", number(0), "13800138021");
    var second = new Person("周亚芳", number(0), "13800138022");
    var together = new CyclicBarrier(2);

    var filed =
        both(
            submission(first, groom, NINGGUO, together), submission(second, groom, ANJI, together));

    assertThat(filed).filteredOn(one -> one.no().isPresent()).hasSize(1);
    assertThat(filed)
        .filteredOn(one -> one.no().isEmpty())
        .singleElement()
        .satisfies(one -> assertThat(one.refusal()).startsWith("casefile.submit.open-"));
    filed.stream().flatMap(one -> one.no().stream()).forEach(no -> cases.conclude(no, "withdrawn"));
  }

  private static List<Filed> both(Callable<Filed> one, Callable<Filed> other) throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      var running = threads.invokeAll(List.of(one, other));
      return List.of(running.get(0).get(), running.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Filed> submission(
      Person bride, Person groom, String office, CyclicBarrier together) {
    var actor = people.applicant(bride.name(), bride.idNumber(), bride.phone());
    var draft = draft(actor, bride, groom, office);
    return () -> {
      together.await();
      try {
        return new Filed(Optional.of(drafts.submit(actor, draft.id(), Applicants.signing())), "");
      } catch (Problem refused) {
        return new Filed(Optional.empty(), refused.key());
      }
    };
  }

  private Drafts.Draft draft(Actor actor, Person applicant, Person partner, String office) {
    var matter = catalogue.current("marriage").orElseThrow().ref();
    var draft = drafts.open(actor, matter, Map.of(), Optional.empty());
    Map<String, Object> answers =
        Map.of(
            "applicant", applicant.answers(),
            "partner", partner.answers(),
            "office", Map.of("division", office, "truth", true));
    return drafts.save(actor, draft.id(), draft.version(), answers, "");
  }

  /** Nobody's number; the 17th digit of a man is odd. */
  private static String number(int parity) {
    return Stream.generate(Applicants::idNumber)
        .filter(number -> Character.digit(number.charAt(16), 10) % 2 == parity)
        .findFirst()
        .orElseThrow();
  }
}
