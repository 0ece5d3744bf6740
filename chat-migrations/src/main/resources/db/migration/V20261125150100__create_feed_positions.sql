SET LOCAL lock_timeout = '5s';
-- How far each of those who follow the feeds in the background has come. No key to feed_heads: taking a row of it, even
-- to share, would make whoever posts wait.
CREATE TABLE feed_positions (
    feed_id uuid NOT NULL,
    consumer varchar(40) NOT NULL,
    position bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT feed_positions_pkey PRIMARY KEY (feed_id, consumer),
    CONSTRAINT feed_positions_consumer_check CHECK (consumer IN ('notifications', 'assistants')),
    CONSTRAINT feed_positions_position_check CHECK (position >= 0)
);
CREATE TRIGGER update_feed_positions_updated_at BEFORE UPDATE ON feed_positions
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
-- What happened before anybody followed is over: nobody is notified of it, and nobody answers it.
INSERT INTO feed_positions (feed_id, consumer, position)
    SELECT feed_id, consumer, head
    FROM feed_heads, (VALUES ('notifications'), ('assistants')) AS consumers (consumer)
    WHERE feed_id IN (SELECT id FROM channels UNION ALL SELECT id FROM direct_message_channels);
