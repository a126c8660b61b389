package org.banli.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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

/** Husband and wife file their divorce at the same moment, at two offices. */
@BanliTest
class OneDivorceTest {

  private static final String FIRST = "341881000000";
  private static final String SECOND = "330523000000";

  @Autowired Applicants people;
  @Autowired Catalogue catalogue;
  @Autowired Drafts drafts;
  @Autowired CaseFiles cases;

  /** What came of a submission: a case, or the reason against one. */
  private record Filed(Optional<CaseNo> no, String refusal) {}

  @Test
  void oneIsFiledAndTheOtherIsTold() throws Exception {
    var man = new Person("王𠮷", number(1), "13800138010");
    var woman = new Person("李䶮", number(0), "13800138011");
    var his = people.applicant(man.name(), man.idNumber(), man.phone());
    var hers = people.applicant(woman.name(), woman.idNumber(), woman.phone());
    var together = new CyclicBarrier(2);

    var filed =
        both(
            submission(his, draft(his, man, woman, FIRST), together),
            submission(hers, draft(hers, woman, man, SECOND), together));

    assertThat(filed).filteredOn(one -> one.no().isPresent()).hasSize(1);
    assertThat(filed)
        .filteredOn(one -> one.no().isEmpty())
        .singleElement()
        .satisfies(one -> assertThat(one.refusal()).startsWith("casefile.submit.open"));
    filed.stream().flatMap(one -> one.no().stream()).forEach(no -> cases.conclude(no, "withdrawn"));
  }

  /** One of the two applying. */
  private record Person(String name, String idNumber, String phone) {
    Map<String, Object> answers() {
      return Map.of("name", name, "idNumber", idNumber, "phone", phone);
    }
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

  private Callable<Filed> submission(Actor actor, Drafts.Draft draft, CyclicBarrier together) {
    return () -> {
      together.await();
      try {
        return new Filed(Optional.of(drafts.submit(actor, draft.id(), Applicants.signing())), "");
      } catch (Problem refused) {
        return new Filed(Optional.empty(), refused.key());
      }
    };
  }

  private Drafts.Draft draft(Actor actor, Person applicant, Person spouse, String office) {
    var matter = catalogue.current("divorce").orElseThrow().ref();
    var draft = drafts.open(actor, matter, Map.of(), Optional.empty());
    var answers = new LinkedHashMap<String, Object>();
    answers.put("applicant", applicant.answers());
    answers.put("spouse", spouse.answers());
    answers.put("office", Map.of("division", office));
    answers.put("wedding", Map.of("place", "mainland", "certificates", "both"));
    Stream.of("children", "property", "debts").forEach(it -> answers.put(it, Map.of("any", "no")));
    answers.put("agreement", Map.of("reached", "yes", "truth", true));
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
