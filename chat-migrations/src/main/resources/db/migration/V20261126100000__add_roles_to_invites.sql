SET LOCAL lock_timeout = '5s';
-- Which custom roles an invite gives besides the preset. No references, as for channels: what is gone by the time of
-- accepting is left out.
ALTER TABLE invites ADD COLUMN role_ids uuid[] NOT NULL DEFAULT '{}';
