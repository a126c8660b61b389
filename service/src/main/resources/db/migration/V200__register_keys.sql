-- Entries from before this system have no case; they say where they come from, and are loaded once
-- per key. Who ended an entry, by which rule, when, and under which mark stays with it.
ALTER TABLE register_entry
  MODIFY COLUMN case_no VARCHAR(40) NULL,
  MODIFY COLUMN rule_no INT NULL,
  ADD COLUMN origin VARCHAR(200) NULL,
  ADD COLUMN origin_index BINARY(32) NULL,
  ADD COLUMN ended_rule INT NULL,
  ADD COLUMN ended_at DATETIME(6) NULL,
  ADD COLUMN mark VARCHAR(64) NULL;
CREATE UNIQUE INDEX register_entry_origin ON register_entry (register, origin_index);
CREATE INDEX register_entry_ended ON register_entry (ended_by, ended_rule);
ALTER TABLE register_entry
  ADD CONSTRAINT register_entry_source CHECK (case_no IS NOT NULL OR origin IS NOT NULL);

-- Numbers given to new organisations, one row; the row is held until the case has its number.
CREATE TABLE credit_code_number (
  id   TINYINT NOT NULL PRIMARY KEY,
  last BIGINT  NOT NULL
);
INSERT INTO credit_code_number (id, last) VALUES (1, 0);
