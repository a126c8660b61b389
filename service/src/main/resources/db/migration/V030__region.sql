CREATE TABLE division (
  code       CHAR(12)     NOT NULL,
  valid_from DATE         NOT NULL,
  valid_to   DATE         NULL,
  name       VARCHAR(100) NOT NULL,
  level      VARCHAR(20)  NOT NULL,
  parent     CHAR(12)     NULL,
  path       VARCHAR(120) NOT NULL,
  successor  CHAR(12)     NULL,
  PRIMARY KEY (code, valid_from),
  KEY division_parent (parent, code),
  KEY division_path (path)
);

CREATE TABLE office (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  name       VARCHAR(100) NOT NULL,
  name_en    VARCHAR(160) NOT NULL,
  level      VARCHAR(20)  NOT NULL,
  division   CHAR(12)     NOT NULL,
  valid_from DATE         NOT NULL,
  valid_to   DATE         NULL,
  PRIMARY KEY (id),
  UNIQUE KEY office_name (division, level, name),
  KEY office_level (level, division)
);
