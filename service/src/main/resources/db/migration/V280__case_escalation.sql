-- Offices whose leader was told that a limit of a case has passed: they read what they are asked about.
CREATE TABLE case_escalation (
  case_no   VARCHAR(32) NOT NULL,
  limit_key VARCHAR(64) NOT NULL,
  office    BIGINT NOT NULL,
  told      DATETIME(6) NOT NULL,
  PRIMARY KEY (case_no, limit_key, office)
);
