package org.banli.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;

/** Whoever leaves a page while a picture is on its way gets no page about it written into it. */
class LostReaderTest {

  private final MockMvc web =
      MockMvcBuilders.standaloneSetup(new Pictures())
          .setControllerAdvice(new ProblemPages(new StaticMessageSource()))
          .build();

  @Test
  void whoHasLeftIsToldNothing() throws Exception {
    assertThat(view("/left")).isNull();
  }

  @Test
  void halfAnAnswerIsNotFollowedByAPage() throws Exception {
    assertThat(view("/broken")).isNull();
  }

  @Test
  void whoIsStillThereIsTold() throws Exception {
    assertThat(view("/failed")).isEqualTo("platform/problem");
  }

  private String view(String address) throws Exception {
    var answered = web.perform(get(address)).andReturn().getModelAndView();
    return answered == null ? null : answered.getViewName();
  }

  @Controller
  static class Pictures {

    @GetMapping("/left")
    void left(HttpServletResponse response) throws IOException {
      response.getOutputStream().write(1);
      throw new IOException("Broken pipe");
    }

    @GetMapping("/broken")
    void broken(HttpServletResponse response) throws IOException {
      response.getOutputStream().write(1);
      response.flushBuffer();
      throw new IllegalStateException("the rest is lost");
    }

    @GetMapping("/failed")
    void failed(HttpServletResponse response) {
      throw new IllegalStateException("nothing was written yet");
    }
  }
}
