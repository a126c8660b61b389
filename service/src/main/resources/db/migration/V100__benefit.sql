-- Dated parameters per division; 000000000000 is the whole country. Rows are added, never changed:
-- the later valid_from of a division takes over.
CREATE TABLE standard (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  standard_key VARCHAR(64)  NOT NULL,
  division     CHAR(12)     NOT NULL,
  value        VARCHAR(500) NOT NULL,
  value_type   VARCHAR(10)  NOT NULL,
  unit         VARCHAR(30)  NOT NULL,
  valid_from   DATE         NOT NULL,
  valid_to     DATE         NULL,
  law          VARCHAR(300) NOT NULL,
  source       VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY standard_once (standard_key, division, valid_from),
  KEY standard_division (division, valid_from)
);

-- Every computed sheet stays: a decision can be traced to the figures it was made on.
CREATE TABLE worksheet (
  id       BIGINT      NOT NULL AUTO_INCREMENT,
  case_no  VARCHAR(40) NOT NULL,
  computed DATETIME(6) NOT NULL,
  sheet    LONGBLOB    NOT NULL,
  PRIMARY KEY (id),
  KEY worksheet_case (case_no, id)
);
