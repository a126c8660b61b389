-- Names, identity numbers and phones are sealed by the vault; *_index are keyed hashes.
CREATE TABLE account (
  id              BIGINT         NOT NULL AUTO_INCREMENT,
  kind            VARCHAR(10)    NOT NULL,
  name            VARBINARY(512) NOT NULL,
  id_number       VARBINARY(128),
  id_number_index BINARY(32),
  phone           VARBINARY(128),
  phone_index     BINARY(32),
  login           VARCHAR(64),
  password        VARCHAR(255),
  totp            VARBINARY(128),
  totp_step       BIGINT         NOT NULL DEFAULT 0,
  demo            BOOLEAN        NOT NULL DEFAULT FALSE,
  state           VARCHAR(10)    NOT NULL DEFAULT 'ACTIVE',
  created         DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY account_person (kind, id_number_index),
  UNIQUE KEY account_login (login),
  KEY account_phone (phone_index)
);

CREATE TABLE position (
  id        BIGINT      NOT NULL AUTO_INCREMENT,
  account   BIGINT      NOT NULL,
  office    BIGINT      NOT NULL,
  role      VARCHAR(20) NOT NULL,
  from_day  DATE        NOT NULL,
  to_day    DATE,
  PRIMARY KEY (id),
  KEY position_account (account, from_day),
  KEY position_office (office, role, from_day),
  CONSTRAINT position_holder FOREIGN KEY (account) REFERENCES account (id)
);

-- Near relatives that staff and village cadres declare (rules A.1 step 3a).
CREATE TABLE kin (
  id              BIGINT         NOT NULL AUTO_INCREMENT,
  staff           BIGINT         NOT NULL,
  name            VARBINARY(512) NOT NULL,
  id_number       VARBINARY(128) NOT NULL,
  id_number_index BINARY(32)     NOT NULL,
  relation        VARCHAR(40)    NOT NULL,
  declared        DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY kin_once (staff, id_number_index),
  KEY kin_person (id_number_index),
  CONSTRAINT kin_staff FOREIGN KEY (staff) REFERENCES account (id)
);

CREATE TABLE sms_code (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  phone_index BINARY(32)  NOT NULL,
  code_index  BINARY(32)  NOT NULL,
  sent        DATETIME(6) NOT NULL,
  expires     DATETIME(6) NOT NULL,
  attempts    INT         NOT NULL DEFAULT 0,
  used        BOOLEAN     NOT NULL DEFAULT FALSE,
  PRIMARY KEY (id),
  KEY sms_code_phone (phone_index, sent)
);

-- Failed sign-ins by account and by address; the key is a keyed hash.
CREATE TABLE sign_in_failure (
  who       BINARY(32)  NOT NULL,
  failures  INT         NOT NULL,
  last      DATETIME(6) NOT NULL,
  PRIMARY KEY (who)
);

CREATE TABLE api_token (
  id      BIGINT      NOT NULL AUTO_INCREMENT,
  account BIGINT      NOT NULL,
  hash    BINARY(32)  NOT NULL,
  created DATETIME(6) NOT NULL,
  expires DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY api_token_hash (hash),
  CONSTRAINT api_token_account FOREIGN KEY (account) REFERENCES account (id)
);
