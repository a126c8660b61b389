package org.banli.lead;

import java.time.Instant;
import java.util.Optional;
import org.banli.BanliTest;
import org.banli.People;
import org.banli.audit.AuditLog;
import org.banli.casefile.Applicants;
import org.banli.casefile.Drafts;
import org.banli.identity.Actor;
import org.banli.matter.Catalogue;
import org.banli.matter.MatterRef;
import org.banli.platform.ApplicationClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Leads that staff of a village and its township file. */
@BanliTest
@Transactional
abstract class FiledLeads {

  static final String VILLAGE = "341881001001";

  @Autowired Leads leads;
  @Autowired People people;
  @Autowired Applicants applicants;
  @Autowired Drafts drafts;
  @Autowired Catalogue catalogue;
  @Autowired AuditLog audit;
  @Autowired JdbcTemplate database;
  @Autowired ApplicationClock clock;

  Actor worker;
  Actor clerk;

  @BeforeEach
  void staff() {
    worker = people.staff(VILLAGE + "-worker");
    clerk = people.staff("341881001-clerk");
  }

  static Leads.Filter in(Lead.State state) {
    return new Leads.Filter(state, Optional.empty());
  }

  Lead filed(String name) {
    return leads.file(worker, typed(name, "", ""), false);
  }

  static NewLead typed(String name, String phone, String idNumber) {
    return new NewLead(name, phone, idNumber, "", "摔伤，行动不便", "VISIT");
  }

  static Leads.Visit visit(Instant at) {
    return new Leads.Visit(Optional.of(at), "情况属实");
  }

  static Leads.Missing nothing() {
    return new Leads.Missing("", "");
  }

  MatterRef lowIncome() {
    return catalogue.current("lowincome").orElseThrow().ref();
  }
}
