-- A signature may be a typed name, which must not be readable here.
ALTER TABLE case_file
  MODIFY signature VARBINARY(512) NOT NULL,
  MODIFY consent VARBINARY(512) NULL;
