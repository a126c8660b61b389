CREATE TABLE portal_request (
  account     BIGINT       NOT NULL,
  request_key VARCHAR(100) NOT NULL,
  fingerprint CHAR(64)     NOT NULL,
  status      INT          NOT NULL,
  media_type  VARCHAR(100) NOT NULL,
  body        LONGBLOB     NULL,
  created     DATETIME(6)  NOT NULL,
  PRIMARY KEY (account, request_key),
  KEY portal_request_created (created)
);
