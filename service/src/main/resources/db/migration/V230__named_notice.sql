-- A case may publish several notices, each under a key of its matter; the first of a matter has none.
-- One that nobody objects to (公告) takes no objections.
ALTER TABLE public_notice
  ADD COLUMN notice_key VARCHAR(40) NOT NULL DEFAULT '',
  ADD COLUMN objectable BOOLEAN NOT NULL DEFAULT TRUE;
