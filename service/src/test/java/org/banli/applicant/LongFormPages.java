package org.banli.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages of the longest form, for somebody with a rare name. */
abstract class LongFormPages extends ApplicantPages {

  static final String RARE = "𠮷䶮";
  @Autowired Catalogue catalogue;

  String id;

  @BeforeEach
  void aDraft() {
    wang = people.applicant("王" + RARE);
    id = open(wang);
  }

  String open(Actor actor) {
    var matter = catalogue.current("lowincome").orElseThrow().ref();
    return drafts.open(actor, matter, Map.of(), Optional.empty()).id();
  }

  ResultActions send(String page, Map<String, String> answers) throws Exception {
    return send(page, answers, drafts.get(wang, id).version());
  }

  ResultActions send(String page, Map<String, String> answers, int version) throws Exception {
    return as(filled(multipart(url(page)), answers, version));
  }

  static <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(
      B request, Map<String, String> answers, int version) {
    answers.forEach(request::param);
    return request.param("version", "" + version).param("_go", "next");
  }

  String url(String page) {
    return "/drafts/" + id + "/pages/" + page;
  }

  static ResultMatcher clientError() {
    return result ->
        assertThat(result.getResponse().getStatus())
            .as(Objects.toString(result.getRequest().getRequestURI()))
            .isBetween(400, 499);
  }
}
