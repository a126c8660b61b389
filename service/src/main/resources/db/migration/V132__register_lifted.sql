-- An entry that is ended before it began, or on its first day, keeps that day as its last and is
-- lifted: no entry ends before it begins.
ALTER TABLE register_entry ADD COLUMN lifted DATETIME(6) NULL;
UPDATE register_entry e SET
  lifted = COALESCE((SELECT MAX(f.at) FROM register_followup f WHERE f.entry_id = e.id), e.entered),
  to_day = e.from_day
WHERE e.to_day < e.from_day;
ALTER TABLE register_entry
  ADD CONSTRAINT register_entry_days CHECK (to_day IS NULL OR to_day >= from_day);
