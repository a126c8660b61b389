-- What a merger or a closed office moves, on its day: the paths of cases and tasks below a division,
-- and the open work of an office.
CREATE TABLE region_change (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  effective DATE         NOT NULL,
  kind      VARCHAR(10)  NOT NULL,
  old_code  CHAR(12)     NOT NULL,
  new_code  CHAR(12)     NOT NULL,
  old_path  VARCHAR(120) NOT NULL,
  new_path  VARCHAR(120) NOT NULL,
  old_office BIGINT      NOT NULL,
  new_office BIGINT      NOT NULL,
  carried_out DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY region_change_due (carried_out, effective)
);
