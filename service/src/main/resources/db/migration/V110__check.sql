-- Economic checks. open_case holds the case number while the order is open: one open order a case.
CREATE TABLE check_order (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_no    VARCHAR(40) NOT NULL,
  open_case  VARCHAR(40) NULL,
  authorised TINYINT(1)  NOT NULL,
  persons    MEDIUMBLOB  NOT NULL,
  ordered    DATETIME(6) NOT NULL,
  finished   DATETIME(6) NULL,
  UNIQUE KEY check_order_open (open_case),
  KEY check_order_case (case_no, id),
  KEY check_order_ordered (ordered)
);

-- One row per source. The names are those of the day, so that old reports stay readable.
CREATE TABLE check_request (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id    BIGINT       NOT NULL,
  source      VARCHAR(64)  NOT NULL,
  name_zh     VARCHAR(100) NOT NULL,
  name_en     VARCHAR(100) NOT NULL,
  status      VARCHAR(16)  NOT NULL,
  attempts    INT          NOT NULL DEFAULT 0,
  next_try    DATETIME(6)  NULL,
  answered    DATETIME(6)  NULL,
  answered_by BIGINT       NULL,
  answers     MEDIUMBLOB   NULL,
  error       VARCHAR(32)  NULL,
  UNIQUE KEY check_request_source (order_id, source),
  KEY check_request_due (status, next_try),
  CONSTRAINT check_request_order FOREIGN KEY (order_id) REFERENCES check_order (id)
);
