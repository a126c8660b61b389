package org.banli.applicant.web;

import org.banli.identity.CurrentActor;
import org.banli.notify.Notifications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the offices have told me. */
@Controller
class MyMessagePages {

  private final CurrentActor current;
  private final Notifications notifications;

  MyMessagePages(CurrentActor current, Notifications notifications) {
    this.current = current;
    this.notifications = notifications;
  }

  @GetMapping("/my/messages")
  String list(Model model) {
    long account = current.get().account();
    model.addAttribute("told", notifications.ofApplicant(account));
    notifications.read(account);
    return "applicant/messages";
  }
}
