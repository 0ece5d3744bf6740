SET LOCAL lock_timeout = '5s';
-- When each user was here last, noted at most once a minute. It has no index: it would make each note a costlier write.
ALTER TABLE users ADD COLUMN last_seen_at timestamptz;
