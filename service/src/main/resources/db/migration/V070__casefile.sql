-- Drafts, cases, answers, materials, messages, timeline.
-- Columns of type VARBINARY or LONGBLOB are sealed, or keyed hashes where named *_index or *_key.

CREATE TABLE draft (
  id             VARCHAR(36)    NOT NULL,
  matter         VARCHAR(64)    NOT NULL,
  matter_version INT            NOT NULL,
  owner          BIGINT         NOT NULL,
  on_behalf      VARBINARY(2048) NULL,
  answers        LONGBLOB       NOT NULL,
  page           VARCHAR(64)    NULL,
  version        INT            NOT NULL,
  saved          DATETIME(6)    NOT NULL,
  case_no        VARCHAR(24)    NULL,
  PRIMARY KEY (id),
  KEY draft_of_owner (owner, case_no, saved)
);

-- Running numbers; a row is locked from allocation to commit, so numbers have no gaps.
CREATE TABLE case_number (
  prefix  VARCHAR(8) NOT NULL,
  county  CHAR(6)    NOT NULL,
  in_year INT        NOT NULL,
  last    INT        NOT NULL,
  PRIMARY KEY (prefix, county, in_year)
);

CREATE TABLE case_file (
  no             VARCHAR(24)     NOT NULL,
  matter         VARCHAR(64)     NOT NULL,
  matter_version INT             NOT NULL,
  applicant      BIGINT          NULL,
  name           VARBINARY(1024) NOT NULL,
  id_number      VARBINARY(512)  NOT NULL,
  phone          VARBINARY(512)  NOT NULL,
  id_index       BINARY(32)      NOT NULL,
  phone_index    BINARY(32)      NOT NULL,
  open_key       BINARY(32)      NULL,
  filed          CHAR(12)        NOT NULL,
  filed_by       BIGINT          NOT NULL,
  signature      VARCHAR(64)     NOT NULL,
  consent        VARCHAR(64)     NULL,
  responsible    CHAR(12)        NOT NULL,
  division_path  VARCHAR(160)    NOT NULL,
  state          VARCHAR(16)     NOT NULL,
  steps          VARCHAR(400)    NOT NULL,
  outcome        VARCHAR(64)     NULL,
  submitted      DATETIME(6)     NOT NULL,
  version        INT             NOT NULL,
  PRIMARY KEY (no),
  UNIQUE KEY one_open_case (open_key),
  KEY case_of_applicant (applicant, submitted),
  KEY case_of_person (id_index, phone_index),
  KEY case_of_place (division_path, state)
);

CREATE TABLE case_answer (
  id          BIGINT          NOT NULL AUTO_INCREMENT,
  case_no     VARCHAR(24)     NOT NULL,
  form        VARCHAR(64)     NOT NULL,
  revision    INT             NOT NULL,
  author      BIGINT          NOT NULL,
  author_name VARBINARY(1024) NOT NULL,
  at          DATETIME(6)     NOT NULL,
  answers     LONGBLOB        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_revision (case_no, form, revision)
);

CREATE TABLE case_material (
  id         BIGINT          NOT NULL AUTO_INCREMENT,
  owner      VARCHAR(36)     NOT NULL,
  slot       VARCHAR(64)     NOT NULL,
  hash       CHAR(64)        NOT NULL,
  name       VARBINARY(2048) NOT NULL,
  media_type VARCHAR(120)    NOT NULL,
  size       BIGINT          NOT NULL,
  uploader   BIGINT          NOT NULL,
  at         DATETIME(6)     NOT NULL,
  removed    DATETIME(6)     NULL,
  PRIMARY KEY (id),
  KEY material_of_owner (owner, id)
);

CREATE TABLE case_message (
  id             BIGINT          NOT NULL AUTO_INCREMENT,
  case_no        VARCHAR(24)     NOT NULL,
  author         BIGINT          NOT NULL,
  author_name    VARBINARY(1024) NOT NULL,
  from_applicant BOOLEAN         NOT NULL,
  text           LONGBLOB        NOT NULL,
  at             DATETIME(6)     NOT NULL,
  PRIMARY KEY (id),
  KEY message_of_case (case_no, id)
);

-- Append-only; each row's digest stands in the hash chain of the audit log.
CREATE TABLE case_event (
  id         BIGINT          NOT NULL AUTO_INCREMENT,
  case_no    VARCHAR(24)     NOT NULL,
  at         DATETIME(6)     NOT NULL,
  actor      BIGINT          NOT NULL,
  actor_name VARBINARY(1024) NOT NULL,
  action     VARCHAR(64)     NOT NULL,
  details    LONGBLOB        NOT NULL,
  visible    BOOLEAN         NOT NULL,
  PRIMARY KEY (id),
  KEY event_of_case (case_no, id)
);

CREATE TABLE case_bar (
  case_no VARCHAR(24) NOT NULL,
  account BIGINT      NOT NULL,
  PRIMARY KEY (case_no, account)
);

CREATE TABLE case_mark (
  case_no VARCHAR(24) NOT NULL,
  mark    VARCHAR(32) NOT NULL,
  at      DATETIME(6) NOT NULL,
  PRIMARY KEY (case_no, mark)
);

-- The few reportable facts that a matter names.
CREATE TABLE case_fact (
  case_no VARCHAR(24)  NOT NULL,
  name    VARCHAR(64)  NOT NULL,
  value   VARCHAR(400) NOT NULL,
  PRIMARY KEY (case_no, name),
  KEY fact_by_value (name, value)
);
