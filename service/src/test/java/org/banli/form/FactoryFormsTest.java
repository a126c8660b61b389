package org.banli.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Every form that comes with the product can be used. */
class FactoryFormsTest {

  private final Expressions expressions = new Kit().expressions;

  static Stream<Resource> forms() throws IOException {
    return Arrays.stream(
        new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*/*.form"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormOfTheProductIsRead(Resource file) {
    assertThatCode(
            () ->
                FormReader.read(
                    "forms/" + file.getFilename(), file.getContentAsByteArray(), expressions))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyChoiceIsNamedInBothLanguages(Resource file) throws IOException {
    var choices = new JsonMapper().readTree(file.getContentAsByteArray()).findValues("values");
    assertThat(choices)
        .allSatisfy(
            of ->
                assertThat(of)
                    .allSatisfy(
                        choice -> {
                          assertThat(choice.path("label").asString("")).isNotBlank();
                          assertThat(choice.path("labelEn").asString("")).isNotBlank();
                        }));
  }
}
