-- What decisions have promised to pay, one row for each day and person; payee is sealed.
CREATE TABLE payment (
  id            BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_no       VARCHAR(40)    NOT NULL,
  pay_key       VARCHAR(64)    NOT NULL,
  number        INT            NOT NULL,
  matter        VARCHAR(64)    NOT NULL,
  division_path VARCHAR(200)   NOT NULL,
  payee         BLOB           NOT NULL,
  amount        DECIMAL(14, 2) NOT NULL,
  due_day       DATE           NOT NULL,
  text_zh       VARCHAR(200)   NOT NULL,
  text_en       VARCHAR(300)   NOT NULL,
  status        VARCHAR(20)    NOT NULL,
  steps         INT            NOT NULL DEFAULT 0,
  planned       DATETIME(6)    NOT NULL,
  UNIQUE KEY payment_of_case (case_no, pay_key, number),
  KEY payment_due (status, due_day, id),
  KEY payment_place (division_path, status, due_day)
) DEFAULT CHARACTER SET utf8mb4;

-- What became of it; rows are added, never changed.
CREATE TABLE payment_step (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  payment_id BIGINT       NOT NULL,
  step       INT          NOT NULL,
  status     VARCHAR(20)  NOT NULL,
  day        DATE         NOT NULL,
  voucher    VARCHAR(60)  NULL,
  note       BLOB         NOT NULL,
  account    BIGINT       NOT NULL,
  at         DATETIME(6)  NOT NULL,
  UNIQUE KEY payment_step_number (payment_id, step),
  CONSTRAINT payment_step_payment FOREIGN KEY (payment_id) REFERENCES payment (id)
) DEFAULT CHARACTER SET utf8mb4;
