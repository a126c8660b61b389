-- A matter may have several checks, one after another; a source may have one database for each province.
ALTER TABLE check_order ADD COLUMN check_key VARCHAR(64) NOT NULL DEFAULT 'check';
ALTER TABLE check_request ADD COLUMN province CHAR(2) NOT NULL DEFAULT '';
ALTER TABLE check_request ADD UNIQUE KEY check_request_part (order_id, source, province);
ALTER TABLE check_request DROP KEY check_request_source;
