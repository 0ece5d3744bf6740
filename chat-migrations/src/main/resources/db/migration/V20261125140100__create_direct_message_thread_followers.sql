SET LOCAL lock_timeout = '5s';
-- Who follows a thread, and how far they have read it. Whoever stopped following stays stored, so that replies of others
-- do not draw them in again.
CREATE TABLE direct_message_thread_followers (
    channel_id uuid NOT NULL,
    message_id bigint NOT NULL,
    user_id uuid NOT NULL,
    -- A position in the thread rather than a reference: the message that it names may be purged.
    last_read_message_id bigint NOT NULL DEFAULT 0,
    unfollowed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT direct_message_thread_followers_pkey PRIMARY KEY (channel_id, message_id, user_id),
    CONSTRAINT direct_message_thread_followers_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT direct_message_thread_followers_last_read_message_id_check CHECK (last_read_message_id >= 0)
);
-- Whoever took part in the threads that there are follows them, and has read them.
INSERT INTO direct_message_thread_followers (channel_id, message_id, user_id, last_read_message_id)
    SELECT thread.channel_id, thread.root_id, part.user_id, thread.head
    FROM (
        SELECT reply.channel_id, reply.parent_id AS root_id, max(reply.id) AS head, array_agg(DISTINCT reply.user_id) AS authors
        FROM direct_messages AS reply WHERE reply.parent_id IS NOT NULL GROUP BY 1, 2
    ) AS thread
    JOIN direct_messages AS root ON root.id = thread.root_id
    CROSS JOIN LATERAL (SELECT root.user_id UNION SELECT unnest(thread.authors)) AS part (user_id)
    JOIN direct_message_members AS member ON member.channel_id = thread.channel_id AND member.user_id = part.user_id;
-- Only now, since writers of messages wait for the end of a transaction that makes it.
ALTER TABLE direct_message_thread_followers ADD CONSTRAINT direct_message_thread_followers_message_id_fkey
    FOREIGN KEY (channel_id, message_id) REFERENCES direct_messages (channel_id, id) ON DELETE CASCADE;
CREATE INDEX direct_message_thread_followers_user_id_idx ON direct_message_thread_followers (user_id, channel_id);
CREATE TRIGGER update_direct_message_thread_followers_updated_at BEFORE UPDATE ON direct_message_thread_followers
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
