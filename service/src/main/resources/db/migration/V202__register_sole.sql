-- Rows to be held while a register that takes somebody once is written: two cases about one key
-- come one after the other.
CREATE TABLE register_key (
  register  VARCHAR(64) NOT NULL,
  key_index BINARY(32)  NOT NULL,
  PRIMARY KEY (register, key_index)
);
