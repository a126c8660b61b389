package org.banli.applicant.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import org.banli.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@link StatusQuery} for programs, without signing in. */
@RestController
@RequestMapping("/api/v1/status")
@Tag(name = "status", description = "进度查询")
class StatusApi {

  private final StatusQuery query;

  StatusApi(StatusQuery query) {
    this.query = query;
  }

  @PostMapping("/codes")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Have a code sent to the phone of a case; the answer is always the same")
  void send(@Valid @RequestBody Asked asked, HttpServletRequest request, Locale locale) {
    query.send(asked.no(), asked.phone(), request.getRemoteAddr(), locale);
  }

  @PostMapping("/queries")
  @Operation(summary = "Where a case stands, by its number, its phone and the code sent there")
  StandingView see(@Valid @RequestBody Proved proved) {
    return query
        .see(proved.no(), proved.phone(), proved.code())
        .map(StandingView::of)
        .orElseThrow(() -> Problem.refused("applicant.status.wrong"));
  }

  record Asked(@NotBlank String no, @NotBlank String phone) {}

  record Proved(@NotBlank String no, @NotBlank String phone, @NotBlank String code) {}
}
