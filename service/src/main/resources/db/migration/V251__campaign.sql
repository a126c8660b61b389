-- An office opens one case for each standing entry of a register at once, such as the annual
-- inspection of organisations. signature is sealed.
CREATE TABLE campaign (
  id         BIGINT          NOT NULL AUTO_INCREMENT,
  matter     VARCHAR(64)     NOT NULL,
  in_year    INT             NOT NULL,
  path       VARCHAR(160)    NOT NULL,
  started_by BIGINT          NOT NULL,
  signature  VARBINARY(1024) NOT NULL,
  started    DATETIME(6)     NOT NULL,
  PRIMARY KEY (id),
  KEY campaign_of_matter (matter, path, id)
);

-- At most one case for each entry and key, whoever starts it and however often.
CREATE TABLE campaign_item (
  id       BIGINT       NOT NULL AUTO_INCREMENT,
  campaign BIGINT       NOT NULL,
  matter   VARCHAR(64)  NOT NULL,
  entry    BIGINT       NOT NULL,
  once_key VARCHAR(64)  NOT NULL,
  state    VARCHAR(16)  NOT NULL,
  case_no  VARCHAR(24)  NULL,
  reason   VARCHAR(200) NULL,
  done     DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY campaign_once (matter, entry, once_key),
  KEY campaign_item_state (state, id),
  KEY campaign_item_of (campaign, state)
);
