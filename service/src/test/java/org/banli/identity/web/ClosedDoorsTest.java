package org.banli.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banli.BanliTest;
import org.banli.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every address that any controller answers; new ones are walked by themselves. */
@BanliTest
@Transactional
class ClosedDoorsTest {

  /** Open to everybody, and said so in {@link UrlRules}. */
  private static final Pattern OPEN =
      Pattern.compile(
          "/|/error|/(matters|notices|verify|status|sign-in|sign-up|assets)(/.*)?"
              + "|/api/v1/(sessions(/codes)?|accounts(/codes)?|openapi.*|(matters|divisions|notices|status|verify)(/.*)?)");

  private static final Pattern OF_STAFF =
      Pattern.compile("/(inbox|tasks|cases|on-behalf|leads|registers)(/.*)?");
  private static final Pattern OF_FEW = Pattern.compile("/(admin|designer)(/.*)?");

  @Autowired MockMvc mvc;
  @Autowired People people;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private record Door(HttpMethod method, String address) {}

  @Test
  void nobodyPassesWithoutSigningIn() throws Exception {
    for (Door door : doors()) {
      if (!OPEN.matcher(door.address()).matches()) {
        var answer = mvc.perform(request(door.method(), door.address()).with(csrf()));
        var response = answer.andReturn().getResponse();
        boolean sentToSignIn =
            response.getStatus() == 302
                && Objects.requireNonNull(response.getRedirectedUrl()).startsWith("/sign-in");
        assertThat(sentToSignIn || response.getStatus() == 401 || response.getStatus() == 404)
            .as("%s answered %d", door, response.getStatus())
            .isTrue();
      }
    }
  }

  @Test
  void anApplicantFindsNoPageOfStaff() throws Exception {
    for (Door door : doors()) {
      if (OF_STAFF.matcher(door.address()).matches() || OF_FEW.matcher(door.address()).matches()) {
        assertThat(status(door, people.signedInApplicant(1))).as("%s", door).isEqualTo(404);
      }
    }
  }

  @Test
  void aClerkFindsNoPageOfAdministratorsAndDesigners() throws Exception {
    for (Door door : doors()) {
      if (OF_FEW.matcher(door.address()).matches()) {
        assertThat(status(door, people.signedIn("341881001-clerk"))).as("%s", door).isEqualTo(404);
      }
    }
  }

  /** R11: all that opens to a contractor. */
  private static final Pattern OF_CONTRACTORS =
      Pattern.compile(
          "/inbox|/my/account.*|/divisions.*|/sign-out"
              + "|/api/v1/(work-items(/done|/counts)?|work-items/1/contractors|me.*|sessions.*)");

  // R11
  @Test
  void aContractorFindsTheInboxAndNoOtherPage() throws Exception {
    for (Door door : doors()) {
      var address = door.address();
      if (!OPEN.matcher(address).matches() && !OF_CONTRACTORS.matcher(address).matches()) {
        assertThat(status(door, people.signedIn("341881-contractor")))
            .as("%s", door)
            .isIn(400, 404, 422);
      }
    }
  }

  @Test
  void thereAreDoorsToTry() {
    assertThat(doors().stream().map(Door::address)).contains("/inbox", "/my", "/cases/1");
  }

  private int status(Door door, RequestPostProcessor who) throws Exception {
    return mvc.perform(request(door.method(), door.address()).with(csrf()).with(who))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private List<Door> doors() {
    return mappings.getHandlerMethods().keySet().stream().flatMap(ClosedDoorsTest::doors).toList();
  }

  private static Stream<Door> doors(RequestMappingInfo mapping) {
    Set<String> addresses = new TreeSet<>();
    for (String pattern : mapping.getPatternValues()) {
      addresses.add(pattern.replaceAll("\\{\\*?[^}]*}", "1").replace("**", "1"));
    }
    return addresses.stream()
        .flatMap(a -> methods(mapping).map(method -> new Door(method, a)))
        .filter(door -> !door.address().isEmpty());
  }

  private static Stream<HttpMethod> methods(RequestMappingInfo mapping) {
    Set<RequestMethod> named = mapping.getMethodsCondition().getMethods();
    return named.isEmpty()
        ? Stream.of(HttpMethod.GET)
        : named.stream().map(RequestMethod::asHttpMethod);
  }
}
