package org.banli.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.banli.BanliTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the container hands over when a filter failed or refused. */
@BanliTest
class ErrorPageTest {

  @Autowired MockMvc web;

  // issue 5: problems for programs are RFC 9457
  @Test
  void aProgramGetsProblemJsonAlsoFromAnErrorDispatch() throws Exception {
    web.perform(error("/api/v1/cases", 503))
        .andExpect(status().isServiceUnavailable())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.status").value(503))
        .andExpect(jsonPath("$.code").value("problem.later"))
        .andExpect(jsonPath("$.detail").value(containsString("暂时繁忙")));
  }

  @Test
  void aPersonGetsAPage() throws Exception {
    web.perform(error("/my/cases", 404))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("没有找到这个页面")));
  }

  @Test
  void aDatabaseLostBeforeAnyControllerIsSaidAsSuch() throws Exception {
    var lost = new CannotGetJdbcConnectionException("no connection to secret-host");
    for (String address : new String[] {"/my", "/api/v1/cases"}) {
      web.perform(
              error(address, 500)
                  .requestAttr(
                      RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("x", lost)))
          .andExpect(status().isServiceUnavailable())
          .andExpect(content().string(containsString("您的操作没有保存")))
          .andExpect(content().string(not(containsString("secret-host"))));
    }
  }

  @Test
  void anythingElseGetsANumberAndNothingOfTheInside() throws Exception {
    web.perform(
            error("/my", 500)
                .requestAttr(
                    RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inside")))
        .andExpect(status().isInternalServerError())
        .andExpect(content().string(containsString("已经记录（编号")))
        .andExpect(content().string(not(containsString("inside"))));
  }

  private static MockHttpServletRequestBuilder error(String address, int status) {
    return get("/error")
        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status);
  }
}
