-- Matter versions and their files; rows are never changed.
CREATE TABLE matter_version (
  matter   VARCHAR(64) NOT NULL,
  version  INT         NOT NULL,
  source   VARCHAR(16) NOT NULL,
  hash     CHAR(64)    NOT NULL,
  imported DATETIME(6) NOT NULL,
  PRIMARY KEY (matter, version)
);

CREATE TABLE matter_file (
  matter  VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version INT          NOT NULL,
  path    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content MEDIUMBLOB   NOT NULL,
  PRIMARY KEY (matter, version, path)
);

-- One row: held by the node that imports.
CREATE TABLE matter_lock (id INT NOT NULL PRIMARY KEY);
INSERT INTO matter_lock VALUES (1);
