-- plan: only who is notified of what depends on it, and nobody is by an earlier version.
ALTER TABLE feed_events DROP COLUMN silent;
