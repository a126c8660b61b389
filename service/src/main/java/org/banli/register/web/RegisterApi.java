package org.banli.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.banli.identity.CurrentActor;
import org.banli.register.Followups;
import org.banli.register.Followups.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@link Followups} for programs of the county. */
@RestController
@RequestMapping("/api/v1/registers")
@Tag(name = "registers", description = "转介和失信")
class RegisterApi {

  private final CurrentActor current;
  private final Followups followups;

  RegisterApi(CurrentActor current, Followups followups) {
    this.current = current;
    this.followups = followups;
  }

  @GetMapping("/referrals")
  @Operation(summary = "Referrals to departments, newest first; persons are masked")
  List<Followups.Referral> referrals(@RequestParam Optional<Status> status) {
    return followups.referrals(current.get(), status);
  }

  @PostMapping("/referrals/{id}/followups")
  @Operation(summary = "Say what has become of a referral; 409 when another was first")
  Followups.Referral move(@PathVariable long id, @Valid @RequestBody Move move) {
    return followups.move(
        current.get(), id, move.step(), move.status(), move.note() == null ? "" : move.note());
  }

  @GetMapping("/breaches")
  @Operation(summary = "Broken commitments, those in force first; persons are masked")
  List<Followups.Breach> breaches() {
    return followups.breaches(current.get());
  }

  @PostMapping("/breaches/{id}/restoration")
  @Operation(summary = "Let the person commit again in place of proof")
  Followups.Breach restore(@PathVariable long id, @Valid @RequestBody Restoration restoration) {
    return followups.restore(current.get(), id, restoration.reason());
  }

  /** {@code step} is the number of the last follow-up seen, 0 for none. */
  record Move(int step, @NotNull Status status, @Nullable String note) {}

  record Restoration(@NotBlank String reason) {}
}
