-- A due day beyond the loaded calendar is a guess; from its term it is computed again when the
-- calendar arrives.
ALTER TABLE work_item
  ADD COLUMN provisional_term VARCHAR(16) NULL,
  ADD KEY work_item_provisional (provisional_term, id);
