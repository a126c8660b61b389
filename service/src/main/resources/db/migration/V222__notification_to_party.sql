-- Messages to a party of a case beside the applicant.
ALTER TABLE notification ADD COLUMN party VARCHAR(32) NULL;
