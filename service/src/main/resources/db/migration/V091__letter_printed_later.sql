-- A letter is composed and numbered in the transaction of its case, and printed after that. Until
-- then its sealed text stands here; hash is that of the PDF, once there is one.
ALTER TABLE letter
  MODIFY hash CHAR(64) NULL,
  ADD text LONGBLOB NULL,
  ADD KEY letter_unprinted (hash, issued);
