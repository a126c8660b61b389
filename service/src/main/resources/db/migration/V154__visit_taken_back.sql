-- Whose visit it was before it was taken back: they are told what became of it and keep what they
-- typed. No taken_by: the route took it back, as after a withdrawal.
CREATE TABLE visit_taken_back (
  item       BIGINT      NOT NULL,
  contractor BIGINT      NOT NULL,
  taken_by   BIGINT      NULL,
  taken      DATETIME(6) NOT NULL,
  PRIMARY KEY (item, contractor)
);
