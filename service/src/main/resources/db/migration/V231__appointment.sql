-- Appointments at offices. Slots are no rows: they follow from hours, seats and the calendar. A seat of
-- a slot has one holder.
CREATE TABLE appointment (
  case_no      VARCHAR(40) NOT NULL,
  office       BIGINT      NOT NULL,
  office_level VARCHAR(20) NOT NULL,
  service      VARCHAR(40) NOT NULL,
  starts       DATETIME    NULL,
  minutes      INT         NOT NULL,
  booked       DATETIME(6) NOT NULL,
  PRIMARY KEY (case_no),
  KEY appointment_day (office, starts)
);

CREATE TABLE appointment_seat (
  office  BIGINT      NOT NULL,
  service VARCHAR(40) NOT NULL,
  starts  DATETIME    NOT NULL,
  seat    INT         NOT NULL,
  case_no VARCHAR(40) NOT NULL,
  PRIMARY KEY (office, service, starts, seat),
  KEY appointment_seat_case (case_no, starts)
);
