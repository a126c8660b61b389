-- Where an entry lies, so that a county lists its own.
ALTER TABLE register_entry ADD COLUMN division_path VARCHAR(200) NOT NULL DEFAULT '';
UPDATE register_entry e JOIN case_file c ON c.no = e.case_no SET e.division_path = c.division_path;
CREATE INDEX register_entry_place ON register_entry (register, division_path);

-- What people did with an entry afterwards; rows are added, never changed.
CREATE TABLE register_followup (
  id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entry_id BIGINT      NOT NULL,
  step     INT         NOT NULL,
  status   VARCHAR(20) NOT NULL,
  note     BLOB        NOT NULL,
  account  BIGINT      NOT NULL,
  at       DATETIME(6) NOT NULL,
  UNIQUE KEY register_followup_step (entry_id, step),
  CONSTRAINT register_followup_entry FOREIGN KEY (entry_id) REFERENCES register_entry (id)
);
