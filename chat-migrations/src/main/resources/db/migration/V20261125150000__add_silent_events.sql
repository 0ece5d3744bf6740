SET LOCAL lock_timeout = '5s';
-- History that was brought in is shown like anything else, but nobody is notified of it.
ALTER TABLE feed_events ADD COLUMN silent boolean NOT NULL DEFAULT false;
