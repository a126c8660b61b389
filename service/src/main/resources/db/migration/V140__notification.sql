-- Messages to applicants; the SMS leaves after commit and is tried again until it is sent or given up.
CREATE TABLE notification (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_no    VARCHAR(40)  NOT NULL,
  notice_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  text_zh    BLOB         NOT NULL,
  text_en    BLOB         NOT NULL,
  created    DATETIME(6)  NOT NULL,
  read_at    DATETIME(6)  NULL,
  phone      VARBINARY(300) NULL,
  sms        VARCHAR(8)   NOT NULL,
  attempts   INT          NOT NULL DEFAULT 0,
  next_try   DATETIME(6)  NULL,
  error      VARCHAR(32)  NULL,
  UNIQUE KEY notification_key (notice_key),
  KEY notification_case (case_no, id),
  KEY notification_due (sms, next_try)
);
