-- The page of a case asks for the lead it came from.
CREATE INDEX lead_of_case ON lead_person (case_no);
