package org.banli.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Messages handed over; the same key is the same message. */
final class SmsCarrier {

  record Message(String id, String phone, String text) {}

  private final Map<String, Message> byKey = new HashMap<>();
  private final List<Message> sent = new ArrayList<>();

  synchronized Message send(String key, String phone, String text) {
    return byKey.computeIfAbsent(key, k -> keep(phone, text));
  }

  private Message keep(String phone, String text) {
    var message = new Message("sms-" + (sent.size() + 1), phone, text);
    sent.add(message);
    return message;
  }

  /** Oldest first. */
  synchronized List<Message> to(String phone) {
    return sent.stream().filter(message -> message.phone().equals(phone)).toList();
  }

  synchronized void reset() {
    byKey.clear();
    sent.clear();
  }
}
