-- Active discovery: people who may need help and have not applied. LEAD is a word of SQL, hence the
-- longer name. Columns of type VARBINARY are sealed; id_index is a keyed hash.
CREATE TABLE lead_person (
  id            BIGINT          NOT NULL AUTO_INCREMENT,
  place         CHAR(12)        NOT NULL,
  division_path VARCHAR(160)    NOT NULL,
  name          VARBINARY(1024) NOT NULL,
  phone         VARBINARY(512)  NULL,
  id_number     VARBINARY(512)  NULL,
  id_index      BINARY(32)      NULL,
  situation     VARBINARY(8192) NOT NULL,
  source        VARCHAR(16)     NOT NULL,
  filed_by      BIGINT          NOT NULL,
  filed         DATETIME(6)     NOT NULL,
  visited       DATETIME(6)     NULL,
  visit_note    VARBINARY(8192) NULL,
  state         VARCHAR(16)     NOT NULL,
  reason        VARCHAR(16)     NULL,
  closing_note  VARBINARY(8192) NULL,
  draft         VARCHAR(36)     NULL,
  case_no       VARCHAR(24)     NULL,
  changed_by    BIGINT          NOT NULL,
  version       INT             NOT NULL,
  PRIMARY KEY (id),
  KEY lead_of_place (division_path, state, id),
  KEY lead_of_person (id_index, state),
  KEY lead_of_draft (draft)
);
