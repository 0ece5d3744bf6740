-- A feed belongs to a channel, a direct message, a workspace or a user, and has its id. Its head is advanced inside the
-- transaction that makes a change: the row lock makes positions gapless, and their order the order of commits.
CREATE TABLE feed_heads (
    feed_id uuid NOT NULL,
    head bigint NOT NULL DEFAULT 0,
    CONSTRAINT feed_heads_pkey PRIMARY KEY (feed_id),
    CONSTRAINT feed_heads_head_check CHECK (head >= 0)
);
-- Names what changed, never its content: whoever replays a feed reads the current state.
CREATE TABLE feed_events (
    feed_id uuid NOT NULL,
    position bigint NOT NULL,
    kind varchar(40) NOT NULL,
    actor_id uuid NOT NULL,
    channel_id uuid,
    direct_message_id uuid,
    message_id bigint,
    user_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT feed_events_pkey PRIMARY KEY (feed_id, position),
    CONSTRAINT feed_events_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES feed_heads (feed_id) ON DELETE CASCADE,
    CONSTRAINT feed_events_position_check CHECK (position >= 1),
    CONSTRAINT feed_events_kind_check CHECK (kind ~ '^[a-z_]+\.[a-z_]+$')
);
