package org.banli.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.platform.Bilingual;

/**
 * What {@code matter.yaml} says, see docs/matter-format.md. FEEL texts start with {@code =}.
 *
 * @param numberPrefix letters that start its case numbers
 * @param startForm id of the application form
 * @param responsible FEEL over {@code application}: the division code in charge
 * @param variables FEEL by process variable, evaluated once at start and kept for the case's life
 * @param checks questions to outside systems by key, that of {@code matter.yaml} without a key
 *     under its own name
 * @param visit FEEL over the facts: the address at which a contractor finds the household (R11)
 * @param worksheet lines in order of computation
 * @param lookups by key of fact {@code found}: what the registers know of somebody
 * @param notices by key; the empty key is that of the first
 * @param closing what its file must hold, and who reads it
 * @param parties everybody who takes part themselves
 * @param opening who may begin a case beside applicants, about what, and what it opens itself
 */
public record Matter(
    MatterRef ref,
    Bilingual name,
    Family family,
    Bilingual summary,
    boolean open,
    String numberPrefix,
    String process,
    String startForm,
    String responsible,
    Guide guide,
    List<Question> precheck,
    List<Material> materials,
    Map<String, LimitRule> limits,
    Map<String, String> variables,
    List<SheetLine> worksheet,
    Map<String, OutcomeRule> outcomes,
    Map<String, LetterRule> letters,
    Map<String, NoticeRule> notices,
    Map<String, CheckRule> checks,
    Map<String, String> facts,
    List<RegisterRule> registers,
    Map<String, Lookup> lookups,
    OneOpen oneOpen,
    Optional<String> visit,
    Closing closing,
    List<PartyRule> parties,
    Opening opening) {

  /**
   * The family a matter belongs to.
   *
   * @param place of the matter in lists, the smallest first; a family stands where its first does
   */
  public record Family(String id, Bilingual name, int place) {

    /** Of a matter that names none: behind all others. */
    static final int LAST = 1000;
  }

  /** The service guide (R73). */
  public record Guide(
      Bilingual who, List<Step> steps, List<Law> laws, Bilingual fee, Bilingual result) {}

  /** A step as the guide tells it: who does it and how long it takes. */
  public record Step(Bilingual name, String level, Bilingual time) {}

  /** An article a matter stands on. */
  public record Law(String name, String article) {}

  /** A question of the pre-check; {@code stop} is FEEL over {@code answer}, true when it bars. */
  public record Question(
      String key, Bilingual text, String type, List<Option> options, String stop, Bilingual why) {}

  /** A choice. */
  public record Option(String value, Bilingual text) {}

  /**
   * A paper.
   *
   * @param required FEEL over the facts, or {@code true}/{@code false}
   * @param source the source that answers it by data sharing; then never asked of the applicant but
   *     as fallback
   * @param fallback whether it may be asked for when the source did not answer
   */
  public record Material(
      String key,
      Bilingual name,
      String required,
      Optional<String> source,
      boolean fallback,
      Bilingual hint) {}

  /**
   * A limit: {@code term} is a term or FEEL giving one; {@code extended} the one longer term;
   * {@code escalate} the level whose leader is told when it has passed.
   */
  public record LimitRule(
      Bilingual name,
      String term,
      Optional<String> extended,
      String law,
      boolean statutory,
      Optional<String> escalate) {}

  /**
   * A worksheet line.
   *
   * @param value FEEL over facts and earlier lines ({@code sheet.<key>})
   * @param unit {@code yuan}, {@code persons}, {@code ratio}, {@code flag}, {@code text}
   * @param show FEEL, or {@code true}; hidden lines are computed but not printed
   * @param formula how to print the computation: text with FEEL in braces, {@code
   *     "({standard.dbStd} − {sheet.perHead}) × {sheet.covered}"}; without it the FEEL of {@code
   *     value} is printed with its numbers where it is plain arithmetic
   */
  public record SheetLine(
      String key,
      Bilingual label,
      String value,
      String unit,
      String law,
      String show,
      Optional<String> formula) {}

  /** How a case can end; {@code kind} is granted, refused, ended. */
  public record OutcomeRule(Bilingual name, String kind, List<Offer> offers) {}

  /** Another matter offered at this outcome, answers carried over by key. */
  public record Offer(String matter, Bilingual text, String when, Map<String, String> carry) {}

  /**
   * What a case of the matter must have before it is closed, and who may read it.
   *
   * @param narrow only offices that handle or handled a case, and its own people, read it
   */
  public record Closing(List<ArchiveItem> archive, boolean narrow) {}

  /**
   * Somebody who takes part in a case themselves (N15).
   *
   * @param person FEEL over the application as filed: {@code { name, idNumber, phone }}
   * @param when FEEL, or {@code true}; nobody has that part in the case unless it is true
   * @param withdraws the party alone may withdraw the case
   * @param at level of the office where the party is received
   */
  public record PartyRule(
      String role, Bilingual name, String person, String when, boolean withdraws, String at) {}

  /** Something the file must hold; {@code complete} is FEEL over the facts, true when it does. */
  public record ArchiveItem(String key, Bilingual name, String complete) {}

  /** A letter: template {@code letters/<id>.ftlh}. */
  public record LetterRule(Bilingual name, String numberPrefix, boolean sealed) {}

  /**
   * A public notice.
   *
   * @param days FEEL over the facts
   * @param shows by label, each FEEL over the facts
   * @param objection what an objection to it is called; empty when nobody objects, as to an
   *     announcement
   */
  public record NoticeRule(
      Bilingual title,
      String days,
      Map<String, String> shows,
      String law,
      Optional<Bilingual> objection) {}

  /**
   * A question to outside systems.
   *
   * @param persons FEEL giving the persons or organisations asked about
   * @param timeout how long the route waits: a term
   * @param consent whether every adult among them must have authorised it
   */
  public record CheckRule(
      String persons, List<AskedSource> sources, String timeout, boolean consent) {}

  /**
   * A source of a check.
   *
   * @param each {@code province} when the database of each province of the persons is asked; empty
   *     when the source is one for the country
   */
  public record AskedSource(String id, String each) {}

  /**
   * How many cases of the matter may be open at a time.
   *
   * @param persons FEEL over the application as filed: the identity numbers of the household, for
   *     {@link Per#HOUSEHOLD} and {@link Per#SUBJECT}; else empty
   */
  public record OneOpen(Per per, String persons) {

    /** What may have one open case. */
    public enum Per {
      /** No limit. */
      NONE,
      /** The applicant. */
      PERSON,
      /** The applicant and everybody of the household. */
      HOUSEHOLD,
      /** Those whom the application is about, whoever applies. */
      SUBJECT
    }
  }

  /**
   * What block {@code register} does: enters, ends, or both. Each field is FEEL over the facts.
   *
   * @param outcome the word that the block gives: an outcome of the case, or one of its own
   * @param when FEEL; the rule does nothing unless it is true
   * @param persons FEEL: whom the entry is about; empty when the rule only ends
   * @param title what people call the register
   * @param columns names of the fields that a page shows
   * @param warning what is said beside other cases of those who stand in the register
   * @param sole whether none of the keys may stand in another entry of the register
   */
  public record RegisterRule(
      String register,
      String outcome,
      String when,
      String persons,
      Map<String, String> fields,
      Optional<Ending> ends,
      Optional<Bilingual> title,
      Map<String, Bilingual> columns,
      Optional<Bilingual> warning,
      boolean sole) {

    /** A rule that only enters and has no page of its own. */
    public RegisterRule(
        String register, String outcome, String when, String persons, Map<String, String> fields) {
      this(
          register,
          outcome,
          when,
          persons,
          fields,
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          false);
    }

    public boolean enters() {
      return !persons.isEmpty();
    }
  }

  /**
   * Entries that end.
   *
   * @param entries FEEL: an id, a list of them, or null
   * @param last FEEL: their last day; without it today, or the day before the new entry begins
   * @param mark why they ended, empty when nothing is said
   */
  public record Ending(String entries, Optional<String> last, String mark) {}

  /**
   * Entries to be found.
   *
   * @param of FEEL: an identity number, a code or another key, or a list of them
   */
  public record Lookup(String register, String of) {}
}
