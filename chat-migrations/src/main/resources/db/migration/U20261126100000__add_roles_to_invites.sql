SET LOCAL lock_timeout = '5s';
-- plan: which custom roles open invites give is lost; an earlier version gives presets only.
ALTER TABLE invites DROP COLUMN role_ids;
