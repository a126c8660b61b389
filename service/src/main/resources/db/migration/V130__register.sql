-- What remains after a decision. Rows are never deleted; only the last day is ever set.
CREATE TABLE register_entry (
  id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  register VARCHAR(64) NOT NULL,
  case_no  VARCHAR(40) NOT NULL,
  rule_no  INT         NOT NULL,
  fields   MEDIUMBLOB  NOT NULL,
  from_day DATE        NOT NULL,
  to_day   DATE        NULL,
  ended_by VARCHAR(40) NULL,
  entered  DATETIME(6) NOT NULL,
  UNIQUE KEY register_entry_rule (case_no, rule_no),
  KEY register_entry_day (register, from_day)
);

-- Keyed hashes of the identity numbers of those an entry is about.
CREATE TABLE register_person (
  entry_id     BIGINT     NOT NULL,
  person_index BINARY(32) NOT NULL,
  PRIMARY KEY (entry_id, person_index),
  KEY register_person_index (person_index, entry_id),
  CONSTRAINT register_person_entry FOREIGN KEY (entry_id) REFERENCES register_entry (id)
);
