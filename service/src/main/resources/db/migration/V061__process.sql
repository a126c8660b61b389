-- Which route of the engine a matter version runs on.
CREATE TABLE matter_deployment (
  matter     VARCHAR(64)  NOT NULL,
  version    INT          NOT NULL,
  definition VARCHAR(255) NOT NULL,
  PRIMARY KEY (matter, version)
);

-- What the rules said of a case: rule ids in plain text, inputs and outputs sealed.
CREATE TABLE case_decision (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  case_no   VARCHAR(32)  NOT NULL,
  decision  VARCHAR(128) NOT NULL,
  rules     TEXT         NOT NULL,
  evaluated MEDIUMBLOB   NOT NULL,
  at        DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY decision_of_case (case_no, id)
);
