-- Terms that routes have reckoned, for letters and conditions to read: when each began, and its last day.
-- since: the term from whose end it runs, so that it follows when that one moves.
CREATE TABLE case_term (
  case_no  VARCHAR(32) NOT NULL,
  variable VARCHAR(64) NOT NULL,
  since    VARCHAR(64) NULL,
  started  DATETIME(6) NOT NULL,
  due      DATETIME(6) NOT NULL,
  PRIMARY KEY (case_no, variable)
);
