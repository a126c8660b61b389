package org.banli.appointment;

import java.util.List;
import org.banli.casefile.CaseFile;
import org.banli.casefile.ChoiceSource;
import org.banli.form.Form.Choice;
import org.banli.platform.Bilingual;
import org.banli.region.Offices;
import org.springframework.stereotype.Component;

/**
 * Choices of a field of kind {@code slot}: {@code slots.county} are the free slots of the county.
 */
@Component
class SlotChoices implements ChoiceSource {

  private static final String SLOTS = "slots.";

  private final Appointments appointments;

  SlotChoices(Appointments appointments) {
    this.appointments = appointments;
  }

  @Override
  public boolean offers(String name) {
    return name.startsWith(SLOTS) && Offices.LEVELS.contains(name.substring(SLOTS.length()));
  }

  @Override
  public List<Choice> choices(CaseFile file, String name) {
    return appointments.free(file.no(), name.substring(SLOTS.length())).stream()
        .map(SlotChoices::choice)
        .toList();
  }

  private static Choice choice(Appointments.Slot slot) {
    var from = slot.at().toLocalTime();
    var span = from + "–" + from.plusMinutes(slot.minutes());
    return new Choice(
        slot.at().toString(),
        new Bilingual(
            "%s（余%d个）".formatted(span, slot.left()), "%s (%d left)".formatted(span, slot.left())));
  }
}
