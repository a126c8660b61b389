-- One chain per subject: each entry carries the hash of the entry before it. The head is kept with
-- a keyed seal, so that neither a missing last entry nor a recomputed chain goes unseen.
CREATE TABLE audit_chain (
  subject VARCHAR(100) NOT NULL,
  length  BIGINT       NOT NULL,
  head    BINARY(32)   NOT NULL,
  seal    BINARY(32)   NOT NULL,
  PRIMARY KEY (subject)
);

CREATE TABLE audit_event (
  subject  VARCHAR(100)  NOT NULL,
  seq      BIGINT        NOT NULL,
  at       DATETIME(6)   NOT NULL,
  actor    BIGINT        NOT NULL,
  capacity VARCHAR(200)  NOT NULL,
  action   VARCHAR(64)   NOT NULL,
  details  TEXT          NOT NULL,
  previous BINARY(32)    NOT NULL,
  hash     BINARY(32)    NOT NULL,
  PRIMARY KEY (subject, seq),
  KEY audit_event_actor (actor, at)
);

CREATE TABLE audit_view (
  id      BIGINT       NOT NULL AUTO_INCREMENT,
  at      DATETIME(6)  NOT NULL,
  actor   BIGINT       NOT NULL,
  subject VARCHAR(100) NOT NULL,
  PRIMARY KEY (id),
  KEY audit_view_subject (subject, at),
  KEY audit_view_actor (actor, at)
);
