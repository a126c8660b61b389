package org.banli.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.identity.store.AccountMapper;
import org.banli.platform.ApplicationClock;
import org.banli.platform.PlatformProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Commits, as a refused attempt must leave nothing behind for the next. */
@BanliTest
class FirstAdministratorTest {

  @Autowired MockMvc web;
  @Autowired FirstAdministrator first;
  @Autowired PlatformProperties properties;
  @Autowired ApplicationClock clock;
  @Autowired People people;

  private final String login = "first-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void onlyAnEmptyInstallationWithoutDemoGetsACodeAndKeepsItUntilUsed(@TempDir Path data)
      throws Exception {
    var accounts = mock(AccountMapper.class);
    var demo = mock(DemoMode.class);
    var house = new PlatformProperties(data, "http://localhost:8080", properties.db());
    var door = new FirstAdministrator(accounts, demo, house);
    var file = data.resolve("set-up.code");

    door.run(new DefaultApplicationArguments());
    String code = Files.readString(file);
    assertThat(code).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(door.opens(code)).isTrue();
    assertThat(door.opens(code + "x")).isFalse();
    assertThat(door.opens("")).isFalse();

    door.run(new DefaultApplicationArguments());
    assertThat(Files.readString(file)).as("after a restart").isEqualTo(code);

    when(accounts.anyStaff()).thenReturn(true);
    door.run(new DefaultApplicationArguments());
    assertThat(file).doesNotExist();
    assertThat(door.opens(code)).isFalse();

    when(accounts.anyStaff()).thenReturn(false);
    when(demo.on()).thenReturn(true);
    door.run(new DefaultApplicationArguments());
    assertThat(file).doesNotExist();
  }

  @Test
  void withoutTheCodeThereIsNoSuchPage() throws Exception {
    web.perform(get("/set-up")).andExpect(status().isNotFound());
    web.perform(get("/set-up").param("code", "guess")).andExpect(status().isNotFound());
    send("guess", "banli-first-1").andExpect(status().isNotFound());
  }

  @Test
  void theFirstAdministratorSetsUpTheOfficeTheAccountAndTheSecondFactor() throws Exception {
    String code = first.issue();
    web.perform(get("/set-up").param("code", code))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("初始设置")));
    web.perform(get("/set-up").param("code", code).param("lang", "en"))
        .andExpect(content().string(containsString("Nobody administers this installation yet")));
    send(code, "short")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("密码太简单")))
        .andExpect(content().string(containsString("绩溪县民政局" + login)));

    var made = send(code, "banli-first-1").andExpect(redirectedUrl("/sign-in/second-factor"));
    var session =
        Arrays.stream(made.andReturn().getResponse().getCookies())
            .filter(cookie -> cookie.getName().equals("SESSION"))
            .findFirst()
            .orElseThrow();
    String page =
        web.perform(get("/sign-in/second-factor").cookie(session))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var secret = Pattern.compile("<code>([A-Z2-7]+)</code>").matcher(page);
    assertThat(secret.find()).isTrue();
    String shown = Totp.code(secret.group(1), clock.instant().minus(clock.offset()));
    web.perform(post("/sign-in/second-factor").with(csrf()).cookie(session).param("code", shown))
        .andExpect(redirectedUrl("/admin"));

    var actor = people.staff(login);
    assertThat(actor.positions())
        .singleElement()
        .satisfies(
            position -> {
              assertThat(position.role()).isEqualTo("administrator");
              assertThat(position.level()).isEqualTo("county");
              assertThat(position.divisionPath()).endsWith("/341824000000/");
            });
    web.perform(get("/admin").with(people.signedIn(login))).andExpect(status().isOk());
    web.perform(get("/admin/offices").with(people.signedIn(login)))
        .andExpect(content().string(containsString("绩溪县民政局" + login)));
    web.perform(get("/set-up").param("code", code)).andExpect(status().isNotFound());
    send(code, "banli-first-1").andExpect(status().isNotFound());
    web.perform(
            get("/admin/offices").param("division", "341881000000").with(people.signedIn(login)))
        .andExpect(status().isNotFound());
  }

  private ResultActions send(String code, String password) throws Exception {
    return web.perform(
        post("/set-up")
            .with(csrf())
            .param("code", code)
            .param("name", "汪𠮷")
            .param("login", login)
            .param("password", password)
            .param("repeated", password)
            .param("office", "绩溪县民政局" + login)
            .param("level", "county")
            .param("division", "341824"));
  }
}
