-- What is urgent stands first in every list. Kept by the database from the marks in the texts.
ALTER TABLE work_item ADD COLUMN later TINYINT
  GENERATED ALWAYS AS (1 - JSON_CONTAINS(texts, '"urgent"', '$.marks')) STORED;
CREATE INDEX work_item_urgent ON work_item (office, role, later, due, id);
CREATE INDEX work_item_urgent_mine ON work_item (assignee, later, due, id);
