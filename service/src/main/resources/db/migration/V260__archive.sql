-- The electronic file of a case. Rows are never changed; a file that grew gets a further edition.
-- content is sealed; hash is the SHA-256 of the manifest inside, seal its keyed hash, so that a
-- file written anew by somebody without the key does not go unseen.
CREATE TABLE archive_edition (
  case_no VARCHAR(24) NOT NULL,
  edition INT         NOT NULL,
  kept    DATETIME(6) NOT NULL,
  content LONGBLOB    NOT NULL,
  hash    CHAR(64)    NOT NULL,
  seal    BINARY(32)  NOT NULL,
  PRIMARY KEY (case_no, edition)
) DEFAULT CHARACTER SET utf8mb4;

-- Files of ended cases that are still to be kept.
CREATE TABLE archive_due (
  case_no VARCHAR(24) NOT NULL,
  at      DATETIME(6) NOT NULL,
  PRIMARY KEY (case_no),
  KEY archive_due_at (at)
) DEFAULT CHARACTER SET utf8mb4;

-- Keyed hashes of the identity numbers of those whom a case names: the file is found by them.
CREATE TABLE archive_person (
  person_index BINARY(32)  NOT NULL,
  case_no      VARCHAR(24) NOT NULL,
  PRIMARY KEY (person_index, case_no)
) DEFAULT CHARACTER SET utf8mb4;

INSERT INTO archive_person (person_index, case_no) SELECT id_index, no FROM case_file;
