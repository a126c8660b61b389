-- What a draft is about: a case number, or the number of a register entry; and whether an office
-- begins it of itself.
ALTER TABLE draft
  ADD COLUMN about     VARCHAR(24) NULL,
  ADD COLUMN initiated BOOLEAN     NOT NULL DEFAULT FALSE;

-- Which cases belong together. case_no is the later one; about_case the earlier one, or about_entry
-- an entry of a register. A key of matter.yaml opens one case for each that names it.
CREATE TABLE case_link (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  case_no     VARCHAR(24)  NOT NULL,
  kind        VARCHAR(16)  NOT NULL,
  about_case  VARCHAR(24)  NULL,
  about_entry BIGINT       NULL,
  open_key    VARCHAR(64)  NULL,
  name_zh     VARCHAR(100) NOT NULL,
  name_en     VARCHAR(200) NOT NULL,
  at          DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY link_opened_once (about_case, open_key),
  KEY link_of_case (case_no),
  KEY link_about_entry (about_entry)
);

-- Cases that an office opened of itself, and which office.
CREATE TABLE office_case (
  case_no VARCHAR(24) NOT NULL,
  office  BIGINT      NOT NULL,
  PRIMARY KEY (case_no),
  KEY office_case_of_office (office, case_no)
);
