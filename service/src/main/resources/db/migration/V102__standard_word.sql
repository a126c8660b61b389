-- How the units of parameters, and values that are words, are said; as standards.yaml says.
CREATE TABLE standard_word (
  word VARCHAR(100) NOT NULL PRIMARY KEY,
  zh   VARCHAR(100) NOT NULL,
  en   VARCHAR(100) NOT NULL
);
