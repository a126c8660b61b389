-- Emergency periods that an administrator declared for a place; new cases there take the emergency
-- way of their route. Rows are never deleted; one is ended early at most once.
CREATE TABLE emergency (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  division   VARCHAR(12)  NOT NULL,
  reason     VARCHAR(300) NOT NULL,
  from_day   DATE         NOT NULL,
  until_day  DATE         NOT NULL,
  declared   DATETIME(6)  NOT NULL,
  account    BIGINT       NOT NULL,
  ended      DATETIME(6)  NULL,
  end_reason VARCHAR(300) NULL,
  KEY emergency_place (division, from_day)
) DEFAULT CHARACTER SET utf8mb4;
