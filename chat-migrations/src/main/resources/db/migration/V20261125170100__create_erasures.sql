SET LOCAL lock_timeout = '5s';
-- People all of whose messages are to go. The row goes when they have gone.
CREATE TABLE erasures (
    user_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT erasures_pkey PRIMARY KEY (user_id),
    CONSTRAINT erasures_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
