package org.banli.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.banli.BanliTest;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseNo;
import org.banli.casefile.Parties;
import org.banli.integration.Remote;
import org.banli.integration.sms.HttpSmsGateway;
import org.banli.platform.ApplicationClock;
import org.banli.platform.Bilingual;
import org.banli.simulator.Simulator;
import org.banli.vault.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@BanliTest
@Transactional
class NotificationsTest {

  /** Long enough for a busy machine, and waited for once where nothing answers. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Simulator OUTSIDE = Simulator.start(0);
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final long ACCOUNT = 4711;

  @Autowired private NotificationMapper rows;
  @Autowired private MessageSource messages;
  @Autowired private ApplicationClock clock;
  @Autowired private JdbcTemplate jdbc;

  private final CaseFiles cases = mock(CaseFiles.class);
  private final CaseFile file = mock(CaseFile.class);
  private final CaseNo no = new CaseNo("NT341881-2026-%06d".formatted(NUMBERS.incrementAndGet()));
  private final String phone = "138%08d".formatted(NUMBERS.get());
  private final List<Object> published = new ArrayList<>();

  private final Parties parties = mock(Parties.class);
  private Notifications notifications;

  @BeforeEach
  void start() {
    OUTSIDE.reset();
    jdbc.update("DELETE FROM notification"); // what other tests left unsent, for this transaction
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    when(file.no()).thenReturn(no);
    when(file.phone()).thenReturn(new Secret(phone));
    when(cases.get(any())).thenReturn(file);
    when(cases.ofApplicant(ACCOUNT)).thenReturn(List.of(file));
    var properties =
        new NotifyProperties(
            new NotifyProperties.Sms(OUTSIDE.sms(), PATIENCE),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
            false);
    var dispatch =
        new SmsDispatch(rows, properties, carrier(OUTSIDE.sms()), messages, clock, THREADS);
    notifications =
        new CaseNotifications(
            rows, new Wording(messages), dispatch, cases, parties, published::add, clock);
  }

  private static HttpSmsGateway carrier(URI url) {
    return new HttpSmsGateway(new Remote(url, PATIENCE), THREADS);
  }

  @AfterEach
  void language() {
    LocaleContextHolder.resetLocaleContext();
  }

  @AfterAll
  static void close() {
    OUTSIDE.close();
    THREADS.shutdownNow();
  }

  @Test
  void aMessageIsInTheApplicationAndOnThePhone() {
    notifications.send(no, "letter", no + ":1", "受理通知书");
    assertThat(OUTSIDE.messages(phone)).as("before the sweep").isEmpty();

    notifications.sendDue();

    assertThat(OUTSIDE.messages(phone))
        .containsExactly("【民政】您的《受理通知书》已经出具，请登录查看。（办件编号 " + no + "）");
    assertThat(notifications.ofApplicant(ACCOUNT))
        .singleElement()
        .satisfies(told -> assertThat(told.text()).startsWith("您的《受理通知书》"));
  }

  @Test
  void aKeyIsSentOnce() {
    notifications.send(no, "letter", no + ":1", "受理通知书");
    notifications.send(no, "letter", no + ":1", "受理通知书");
    notifications.sendDue();
    notifications.sendDue();

    assertThat(notifications.ofApplicant(ACCOUNT)).hasSize(1);
    assertThat(OUTSIDE.messages(phone)).hasSize(1);
    assertThat(published).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"error", "silent", "nonsense", "cut"})
  void anSmsThatFailsIsTriedAgainUnderTheSameKey(String fault) {
    OUTSIDE.fault("sms", fault, 1);
    notifications.tell(no, new Bilingual("请补正材料", ""), no + ":1");
    notifications.sendDue();

    assertThat(notifications.sendDue()).as("before the wait is over").isZero();
    clock.offset(Duration.ofSeconds(61));
    notifications.sendDue();

    assertThat(OUTSIDE.messages(phone)).hasSize(1);
    assertThat(OUTSIDE.requests("sms")).hasSize(2);
    assertThat(OUTSIDE.requests("sms").get(0)).isEqualTo(OUTSIDE.requests("sms").get(1));
  }

  @Test
  void anSmsThatKeepsFailingIsGivenUpAndStaysInTheApplication() {
    OUTSIDE.fault("sms", "error");
    notifications.tell(no, new Bilingual("请补正材料", ""), no + ":1");
    for (int i = 0; i < 5; i++) {
      notifications.sendDue();
      clock.offset(clock.offset().plus(Duration.ofHours(3)));
    }

    assertThat(OUTSIDE.requests("sms")).hasSize(3);
    assertThat(notifications.ofApplicant(ACCOUNT)).hasSize(1);
  }

  @Test
  void whoHasNoPhoneReadsItInTheApplication() {
    when(file.phone()).thenReturn(new Secret(""));

    notifications.tell(no, new Bilingual("请补正材料", ""), no + ":1");

    assertThat(notifications.sendDue()).isZero();
    assertThat(notifications.ofApplicant(ACCOUNT)).hasSize(1);
  }

  @Test
  void anIdentityNumberNeverLeaves() {
    notifications.tell(no, new Bilingual("王芳110101198001010010已登记", ""), no + ":1");
    notifications.send(no, "letter", no + ":2", "11010119800101001x");
    notifications.sendDue();

    assertThat(OUTSIDE.messages(phone))
        .hasSize(2)
        .noneMatch(text -> text.contains("19800101"))
        .first()
        .asString()
        .contains("110101********0010");
  }

  @Test
  void theReaderChoosesTheLanguage() {
    notifications.tell(no, new Bilingual("已确认", "Granted"), no + ":1");

    LocaleContextHolder.setLocale(Locale.ENGLISH);

    assertThat(notifications.ofApplicant(ACCOUNT).get(0).text()).isEqualTo("Granted");
  }

  @Test
  void readingMarksAllOfTheAccount() {
    notifications.tell(no, new Bilingual("一", ""), no + ":1");
    notifications.tell(no, new Bilingual("二", ""), no + ":2");
    assertThat(notifications.unread(ACCOUNT)).isEqualTo(2);

    notifications.read(ACCOUNT);

    assertThat(notifications.unread(ACCOUNT)).isZero();
    assertThat(notifications.unread(ACCOUNT + 1)).isZero();
    assertThat(notifications.ofApplicant(ACCOUNT)).allMatch(Notifications.Notification::read);
  }

  @Test
  void aCodeIsHandedOverAtOnceOrRefused() {
    var codes = new CarrierSmsSender(carrier(OUTSIDE.sms()));
    codes.send("1", phone, "验证码 482910");
    OUTSIDE.fault("sms", "error");

    assertThatThrownBy(() -> codes.send("2", phone, "验证码 482911"))
        .isInstanceOf(RuntimeException.class);
    assertThat(OUTSIDE.messages(phone)).containsExactly("验证码 482910");
  }

  @Test
  void neitherTextNorPhoneCanBeReadInTheDatabase() {
    notifications.tell(no, new Bilingual("王芳的申请", "x"), no + ":1");

    var row =
        jdbc.queryForMap("select text_zh, phone from notification where case_no = ?", no.value());

    assertThat(new String((byte[]) row.get("text_zh"), StandardCharsets.UTF_8))
        .doesNotContain("王芳");
    assertThat(new String((byte[]) row.get("phone"), StandardCharsets.UTF_8)).doesNotContain(phone);
  }
}
