-- What a parameter is called, and under which heading it is listed; as standards.yaml says.
CREATE TABLE standard_name (
  standard_key VARCHAR(64)  NOT NULL PRIMARY KEY,
  zh           VARCHAR(200) NOT NULL,
  en           VARCHAR(200) NOT NULL,
  group_zh     VARCHAR(100) NOT NULL,
  group_en     VARCHAR(100) NOT NULL,
  position     INT          NOT NULL
);
