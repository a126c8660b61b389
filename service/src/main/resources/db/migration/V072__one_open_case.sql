-- Whom an open case stands for: one row for the applicant, or for each person of the household, as
-- the matter sets it. A second open case finds its key taken.
CREATE TABLE case_open (
  open_key BINARY(32)  NOT NULL,
  case_no  VARCHAR(24) NOT NULL,
  PRIMARY KEY (open_key),
  KEY case_open_case (case_no)
);

INSERT INTO case_open (open_key, case_no)
SELECT open_key, no FROM case_file WHERE open_key IS NOT NULL;

ALTER TABLE case_file DROP INDEX one_open_case, DROP COLUMN open_key;
