package org.banli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.region.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator of 宁国市 sees and sends. */
@BanliTest
@Transactional
abstract class AdministratorPages {

  static final DivisionCode TOWNSHIP = new DivisionCode("341881001000");
  static final String ADMINISTRATOR = "341881-administrator";
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired JdbcTemplate database;

  final String login = "new-" + UUID.randomUUID().toString().substring(0, 8);
  static final String[] OFFICE = {
    "name", "䶮湖便民中心", "level", "township", "division", "341881001", "from", "2026-03-01"
  };

  long opened() throws Exception {
    var answer = send("/admin/offices", OFFICE).andExpect(status().is3xxRedirection()).andReturn();
    String to = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    return Long.parseLong(to.replace("/admin/offices/", ""));
  }

  String hired(long office) throws Exception {
    return code(
        send("/admin/offices/" + office + "/staff", person(login, "")).andExpect(text("已经开设")));
  }

  static String[] person(String login, String idNumber) {
    return new String[] {
      "name", "𠮷新", "login", login, "idNumber", idNumber, "role", "clerk", "from", "2026-03-01"
    };
  }

  static String[] standard(String key, String value, String from) {
    return new String[] {
      "key", key, "division", "341881001", "value", value, "from", from, "law", "某县发〔2026〕1号"
    };
  }

  static String code(ResultActions answer) throws Exception {
    String page = answer.andReturn().getResponse().getContentAsString();
    var found = Pattern.compile("<code>([a-z2-9-]{19})</code>").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  String actions(String subject) {
    return String.join(
        ",",
        database.queryForList(
            "SELECT action FROM audit_event WHERE subject = ? ORDER BY seq",
            String.class,
            subject));
  }

  ResultActions see(String address) throws Exception {
    return web.perform(get(address).with(people.signedIn(ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("supervision."))));
  }

  ResultActions send(String address, String... fields) throws Exception {
    var form = post(address).with(csrf()).with(people.signedIn(ADMINISTRATOR));
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return web.perform(form);
  }

  static org.springframework.test.web.servlet.ResultMatcher text(String text) {
    return content().string(containsString(text));
  }
}
