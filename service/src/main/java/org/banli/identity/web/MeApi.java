package org.banli.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.banli.identity.Actor;
import org.banli.identity.CurrentActor;
import org.banli.identity.signin.Credentials;
import org.banli.identity.signin.Kindred;
import org.banli.identity.signin.SignedIn;
import org.banli.platform.Problem;
import org.banli.vault.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whose token it is, the password, and what staff declare of their relatives. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "me", description = "本人")
class MeApi {

  private final CurrentActor current;
  private final Credentials credentials;
  private final Kindred kindred;

  MeApi(CurrentActor current, Credentials credentials, Kindred kindred) {
    this.current = current;
    this.credentials = credentials;
    this.kindred = kindred;
  }

  @GetMapping
  @Operation(summary = "Who I am, and the positions I hold today")
  MeView me() {
    var actor = current.get();
    return new MeView(actor.kind(), Masks.name(actor.name()), actor.positions());
  }

  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Change my password")
  void password(@AuthenticationPrincipal SignedIn person, @Valid @RequestBody NewPassword asked) {
    var old = asked.current() == null ? "" : asked.current();
    refuse(credentials.change(current.get(), person, old, asked.password()));
  }

  @GetMapping("/kin")
  @Operation(summary = "The near relatives I have declared, masked; staff")
  List<Kindred.Relative> kin() {
    return kindred.declaredBy(staff());
  }

  @PostMapping("/kin")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Declare a near relative; staff")
  void declare(@Valid @RequestBody Relative relative) {
    refuse(kindred.declare(staff(), relative.name(), relative.idNumber(), relative.relation()));
  }

  @DeleteMapping("/kin/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take a declaration back; staff")
  void remove(@PathVariable long id) {
    kindred.remove(staff(), id);
  }

  private Actor staff() {
    var actor = current.get();
    if (actor.kind() != Actor.Kind.STAFF) {
      throw Problem.notFound();
    }
    return actor;
  }

  private static void refuse(Map<String, String> errors) {
    errors.values().stream()
        .findFirst()
        .ifPresent(
            error -> {
              throw Problem.refused(error);
            });
  }

  record MeView(Actor.Kind kind, String name, List<Actor.Position> positions) {}

  record NewPassword(@Nullable String current, @NotBlank String password) {
    @Override
    public String toString() {
      return "***";
    }
  }

  record Relative(@NotBlank String name, @NotBlank String idNumber, @NotBlank String relation) {
    @Override
    public String toString() {
      return "***";
    }
  }
}
