-- The English version of a letter, for information: its sealed text, typeset when somebody asks.
ALTER TABLE letter ADD COLUMN title_en VARCHAR(200) NOT NULL DEFAULT '';

CREATE TABLE letter_translation (
  letter BIGINT     NOT NULL,
  text   MEDIUMBLOB NOT NULL,
  PRIMARY KEY (letter),
  CONSTRAINT letter_translation_of FOREIGN KEY (letter) REFERENCES letter (id)
);
