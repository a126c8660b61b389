package org.banli.portal.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/v1/openapi.json} says beside the operations. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

  private static final String TOKEN = "token";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Banli 办理 API")
                .version("1")
                .description(
                    "Applications, cases and work items. Errors are RFC 9457 problems; every POST"
                        + " carries an Idempotency-Key."))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /** Beside signing in, which programs repeat as they like, every POST carries a key. */
  @Bean
  OpenApiCustomizer idempotencyKeys() {
    return api ->
        api.getPaths()
            .forEach(
                (path, item) ->
                    Optional.ofNullable(item.getPost())
                        .filter(post -> !path.startsWith("/api/v1/sessions"))
                        .ifPresent(post -> post.addParametersItem(key())));
  }

  private static Parameter key() {
    return new HeaderParameter()
        .name("Idempotency-Key")
        .required(true)
        .description("8 to 100 visible characters, new for each request; kept a day");
  }
}
