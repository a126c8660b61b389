-- Public notices; what is shown is masked already, and sealed all the same.
CREATE TABLE public_notice (
  id            CHAR(16)     NOT NULL,
  case_no       VARCHAR(40)  NOT NULL,
  division      CHAR(12)     NOT NULL,
  division_path VARCHAR(200) NOT NULL,
  first_day     DATE         NOT NULL,
  last_day      DATE         NOT NULL,
  shown         BLOB         NOT NULL,
  proof         CHAR(64)     NULL,
  closed        BOOLEAN      NOT NULL,
  published     DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY notice_case (case_no, published),
  KEY notice_place (closed, last_day, division_path)
);

-- The whole objection is sealed: who objects is read by county staff alone.
CREATE TABLE objection (
  id        BIGINT      NOT NULL AUTO_INCREMENT,
  notice    CHAR(16)    NOT NULL,
  case_no   VARCHAR(40) NOT NULL,
  objection BLOB        NOT NULL,
  filed     DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY objection_case (case_no, id),
  CONSTRAINT objection_notice FOREIGN KEY (notice) REFERENCES public_notice (id)
);
