SET LOCAL lock_timeout = '5s';
-- That a user is told of something by name. Whether it is shown follows from the message and the conversation as they are
-- now, hence no keys to them: what is gone is not shown. is_read is what the user said; while it is null, how far the user
-- has read the conversation tells.
CREATE TABLE notifications (
    id uuid NOT NULL DEFAULT uuid_v7(),
    user_id uuid NOT NULL,
    kind varchar(16) NOT NULL,
    conversation_id uuid NOT NULL,
    is_direct boolean NOT NULL,
    message_id bigint,
    actor_id uuid NOT NULL,
    is_read boolean,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT notifications_pkey PRIMARY KEY (id),
    CONSTRAINT notifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT notifications_kind_check CHECK (kind IN (
        'mention', 'group_mention', 'wide_mention', 'thread_reply', 'direct_message', 'message', 'added')),
    CONSTRAINT notifications_message_id_check CHECK (message_id IS NOT NULL OR kind = 'added')
);
CREATE UNIQUE INDEX notifications_user_id_message_id_kind_key ON notifications (user_id, message_id, kind)
    WHERE message_id IS NOT NULL;
CREATE INDEX notifications_user_id_idx ON notifications (user_id, id);
CREATE INDEX notifications_unread_idx ON notifications (user_id, id) WHERE is_read IS DISTINCT FROM true;
CREATE TRIGGER update_notifications_updated_at BEFORE UPDATE ON notifications
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
