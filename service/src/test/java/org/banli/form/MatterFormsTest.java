package org.banli.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Set;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.banli.matter.PackageRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatterFormsTest {

  private static final MatterRef REF = new MatterRef("kitchen", 1);
  private static final String PATH = "forms/kitchen.form";

  private final Catalogue catalogue = mock(Catalogue.class);
  private final MatterForms forms = new MatterForms(catalogue, new Kit().expressions);

  @BeforeEach
  void oneForm() {
    when(catalogue.files(REF)).thenReturn(Set.of("matter.yaml", PATH));
    when(catalogue.file(REF, PATH)).thenReturn(bytes(Kitchen.json()));
  }

  @Test
  void aFormIsReadOnce() {
    assertThat(forms.get(REF, "kitchen")).isSameAs(forms.get(REF, "kitchen"));
    verify(catalogue, times(1)).file(REF, PATH);
  }

  @Test
  void aVersionWithAWrongFormIsRefused() {
    forms.on(new Catalogue.Imported(REF));
    when(catalogue.file(REF, PATH)).thenReturn(bytes(Kitchen.json().replace("textarea", "html")));
    assertThatThrownBy(() -> forms.on(new Catalogue.Imported(REF)))
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining(PATH)
        .hasMessageContaining("[f_reason] unknown component html");
  }

  @Test
  void aFormThatIsNotThereIsNotMadeUp() {
    when(catalogue.file(REF, "forms/none.form")).thenThrow(new NoSuchElementException());
    assertThatThrownBy(() -> forms.get(REF, "none")).isInstanceOf(NoSuchElementException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
