-- Everybody who takes part in a case themselves; found by identity number and phone when they have
-- or open an account.
CREATE TABLE case_party (
  case_no     VARCHAR(24)     NOT NULL,
  role        VARCHAR(32)     NOT NULL,
  place       INT             NOT NULL,
  name        VARBINARY(1024) NOT NULL,
  id_number   VARBINARY(512)  NOT NULL,
  phone       VARBINARY(512)  NOT NULL,
  id_index    BINARY(32)      NOT NULL,
  phone_index BINARY(32)      NOT NULL,
  account     BIGINT          NULL,
  PRIMARY KEY (case_no, role),
  UNIQUE KEY one_role_of_person (case_no, id_index),
  KEY party_of_account (account),
  KEY party_of_person (id_index, phone_index)
);

-- What a party signed: the revision and hash of the application they had before them, and how they
-- showed who they are when somebody of the staff stood in for them. Void once that has changed.
CREATE TABLE party_signature (
  id       BIGINT          NOT NULL AUTO_INCREMENT,
  case_no  VARCHAR(24)     NOT NULL,
  role     VARCHAR(32)     NOT NULL,
  item     BIGINT          NOT NULL,
  revision INT             NOT NULL,
  hash     CHAR(64)        NOT NULL,
  at       DATETIME(6)     NOT NULL,
  actor    BIGINT          NOT NULL,
  presence VARCHAR(16)     NOT NULL,
  note     VARBINARY(2048) NULL,
  void     DATETIME(6)     NULL,
  PRIMARY KEY (id),
  KEY signature_of_case (case_no, role, id)
);
