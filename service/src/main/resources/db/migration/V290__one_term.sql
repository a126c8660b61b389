-- Terms that lie beyond the working calendar were kept twice, here and as guesses. Each route of a case has
-- its own now; the newest of a variable is the one that letters read.
ALTER TABLE case_term
  DROP PRIMARY KEY,
  ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST,
  ADD COLUMN route VARCHAR(64) NOT NULL DEFAULT '' AFTER case_no,
  ADD UNIQUE KEY case_term_variable (case_no, route, variable);

UPDATE case_term t
  JOIN provisional_wait w ON w.case_no = t.case_no AND w.variable = t.variable AND w.due = t.due
  SET t.route = w.route, t.term = w.term;

INSERT INTO case_term (case_no, route, variable, started, due, term)
  SELECT w.case_no, w.route, w.variable, w.started, w.due, w.term FROM provisional_wait w
  WHERE NOT EXISTS (SELECT 1 FROM case_term t
    WHERE t.case_no = w.case_no AND t.route = w.route AND t.variable = w.variable);

DROP TABLE provisional_wait;
