-- Draws by lot, repeatable from the seed; one per case and key.
CREATE TABLE case_draw (
  id       BIGINT        NOT NULL AUTO_INCREMENT,
  case_no  VARCHAR(32)   NOT NULL,
  draw_key VARCHAR(64)   NOT NULL,
  pool     VARCHAR(12)   NOT NULL,
  share    DECIMAL(7, 6) NOT NULL,
  seed     CHAR(32)      NOT NULL,
  chance   DECIMAL(7, 6) NOT NULL,
  drawn    BOOLEAN       NOT NULL,
  at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY draw_of_case (case_no, draw_key)
);

-- How many of the present round of ten were seen and drawn, by place.
CREATE TABLE draw_round (
  pool     VARCHAR(12) NOT NULL,
  draw_key VARCHAR(64) NOT NULL,
  seen     INT         NOT NULL,
  drawn    INT         NOT NULL,
  PRIMARY KEY (pool, draw_key)
);
