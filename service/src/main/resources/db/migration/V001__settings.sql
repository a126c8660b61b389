-- The general collations take all characters beyond the base plane for equal (𠮷 = 𠮶): ours does not.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE setting (
  name  VARCHAR(64)  NOT NULL,
  value VARCHAR(500) NOT NULL,
  PRIMARY KEY (name)
);
