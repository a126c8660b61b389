-- Steps whose answers are kept under a key of their own, that are taken once for each element of a
-- list, or that wait for a party. The element is sealed: it may name people.
ALTER TABLE work_item
  ADD COLUMN answers_key  VARCHAR(64)     NULL,
  ADD COLUMN each_round   VARCHAR(64)     NULL,
  ADD COLUMN each_place   INT             NULL,
  ADD COLUMN each_element VARBINARY(8192) NULL,
  ADD COLUMN party        VARCHAR(32)     NULL;

ALTER TABLE work_done
  ADD COLUMN answers_key  VARCHAR(64)     NULL,
  ADD COLUMN each_round   VARCHAR(64)     NULL,
  ADD COLUMN each_place   INT             NULL,
  ADD COLUMN each_element VARBINARY(8192) NULL,
  ADD COLUMN party        VARCHAR(32)     NULL;

-- The form whose questions were answered, where the answers are kept under another key.
ALTER TABLE case_answer ADD COLUMN asked VARCHAR(64) NULL;
