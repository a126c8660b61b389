-- Uploaded files and letters; the bytes themselves lie sealed in the file store under their hash.
CREATE TABLE stored_file (
  hash       CHAR(64)     NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  size       BIGINT       NOT NULL,
  stored     DATETIME(6)  NOT NULL,
  PRIMARY KEY (hash)
);

-- One row per office, prefix and year; its lock makes the numbering run without gaps.
CREATE TABLE letter_number (
  office BIGINT      NOT NULL,
  prefix VARCHAR(20) NOT NULL,
  year   INT         NOT NULL,
  last   INT         NOT NULL,
  PRIMARY KEY (office, prefix, year)
);

CREATE TABLE letter (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  idem_key    VARCHAR(190) NOT NULL,
  case_no     VARCHAR(40)  NOT NULL,
  letter      VARCHAR(64)  NOT NULL,
  title       VARCHAR(200) NOT NULL,
  number      VARCHAR(60)  NOT NULL,
  office      BIGINT       NOT NULL,
  office_name VARCHAR(200) NOT NULL,
  code        CHAR(16)     NOT NULL,
  hash        CHAR(64)     NOT NULL,
  issued      DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY letter_key (idem_key),
  UNIQUE KEY letter_of_office (office, number),
  UNIQUE KEY letter_code (code),
  KEY letter_case (case_no, id)
);
