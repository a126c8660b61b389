package org.banli.applicant;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.casefile.Applicants;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.identity.signin.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The pages of an applicant, without scripts, for somebody who has not applied before. */
@BanliTest
@Transactional
abstract class ApplicantPages {

  static final String MATTER = "old-age-allowance";
  @Autowired MockMvc web;
  @Autowired Applicants people;
  @Autowired Drafts drafts;

  Actor wang;

  @BeforeEach
  void person() {
    wang = people.applicant("王𠮷䶮");
  }

  ResultActions as(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(authentication(proof(actor))).with(csrf()));
  }

  Drafts.Draft opened() {
    return drafts.open(wang, people.matter(), Map.of(), Optional.empty());
  }

  String submitted() {
    return people.submitted(wang).value();
  }

  ResultActions as(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.with(authentication(proof(wang))).with(csrf()));
  }

  static UsernamePasswordAuthenticationToken proof(Actor actor) {
    return new UsernamePasswordAuthenticationToken(
        new SignedIn(actor.account(), false), null, List.of());
  }

  static org.springframework.test.web.servlet.ResultMatcher text(String text) {
    return content().string(org.hamcrest.Matchers.containsString(text));
  }
}
