-- The visit was handed to a contractor: the assignee, and afterwards the actor, is one (R11).
ALTER TABLE work_item ADD COLUMN contracted BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE work_done ADD COLUMN contracted BOOLEAN NOT NULL DEFAULT FALSE;
