package org.banli.portal;

import org.banli.BanliTest;
import org.banli.casefile.Applicants;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** A clerk's program and an applicant's, both signed in. */
@BanliTest
@Transactional
abstract class SignedInPrograms {

  @Autowired MockMvc web;
  @Autowired Applicants people;
  @Autowired ObjectMapper json;

  Programs programs;
  String clerk = "";
  String applicant = "";

  @BeforeEach
  void signIn() throws Exception {
    programs = new Programs(web, json, people.village());
    clerk = programs.clerk();
    applicant = programs.applicant();
  }
}
