-- Money that an office holds to pay out by itself. The balance is never below nothing; what led to it
-- are the entries, which are added and never changed.
CREATE TABLE fund (
  id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  office        BIGINT         NOT NULL,
  code          VARCHAR(32)    NOT NULL,
  name_zh       VARCHAR(100)   NOT NULL,
  name_en       VARCHAR(200)   NOT NULL,
  division_path VARCHAR(200)   NOT NULL,
  balance       DECIMAL(14, 2) NOT NULL DEFAULT 0,
  entries       INT            NOT NULL DEFAULT 0,
  opened        DATETIME(6)    NOT NULL,
  UNIQUE KEY fund_of_office (office, code),
  KEY fund_place (division_path),
  CONSTRAINT fund_never_overdrawn CHECK (balance >= 0)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE fund_entry (
  id       BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  fund_id  BIGINT         NOT NULL,
  number   INT            NOT NULL,
  kind     VARCHAR(20)    NOT NULL,
  amount   DECIMAL(14, 2) NOT NULL,
  balance  DECIMAL(14, 2) NOT NULL,
  case_no  VARCHAR(40)    NULL,
  step     VARCHAR(128)   NULL,
  corrects INT            NULL,
  reason   BLOB           NOT NULL,
  account  BIGINT         NOT NULL,
  at       DATETIME(6)    NOT NULL,
  UNIQUE KEY fund_entry_number (fund_id, number),
  UNIQUE KEY fund_entry_case (case_no, step),
  CONSTRAINT fund_entry_fund FOREIGN KEY (fund_id) REFERENCES fund (id)
) DEFAULT CHARACTER SET utf8mb4;
