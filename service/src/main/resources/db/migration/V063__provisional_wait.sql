-- Moments beyond the loaded calendar that routes wait for; from their terms they are computed again
-- when the calendar arrives.
CREATE TABLE provisional_wait (
  id       BIGINT      NOT NULL AUTO_INCREMENT,
  case_no  VARCHAR(32) NOT NULL,
  route    VARCHAR(64) NOT NULL,
  variable VARCHAR(64) NOT NULL,
  started  DATETIME(6) NOT NULL,
  term     VARCHAR(16) NOT NULL,
  due      DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY wait_of_route (route, variable)
);
