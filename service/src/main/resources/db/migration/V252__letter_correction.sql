-- A letter stays readable when its decision is corrected; where it is verified, it says so.
CREATE TABLE letter_correction (
  case_no VARCHAR(40) NOT NULL,
  by_case VARCHAR(40) NOT NULL,
  at      DATETIME(6) NOT NULL,
  PRIMARY KEY (case_no, by_case)
);
