-- A message about a case to somebody of the staff, in place of its applicant.
ALTER TABLE notification ADD COLUMN account BIGINT NULL;
CREATE INDEX notification_account ON notification (account, id);
