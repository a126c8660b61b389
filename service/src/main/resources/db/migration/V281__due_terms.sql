-- The term that gave a due day is kept, not only where that day was a guess: a year of the calendar may be
-- replaced later, and the day follows. Read once for each import, along the primary key.
ALTER TABLE work_item
  DROP KEY work_item_provisional,
  CHANGE COLUMN provisional_term due_term VARCHAR(16) NULL;
ALTER TABLE case_term
  ADD COLUMN term VARCHAR(16) NULL,
  ADD KEY case_term_due (due);
