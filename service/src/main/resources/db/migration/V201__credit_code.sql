-- The code a case gave, under the name that its route uses.
CREATE TABLE credit_code (
  code     CHAR(18)    NOT NULL PRIMARY KEY,
  case_no  VARCHAR(40) NOT NULL,
  variable VARCHAR(64) NOT NULL,
  given    DATETIME(6) NOT NULL,
  UNIQUE KEY credit_code_case (case_no, variable)
);
