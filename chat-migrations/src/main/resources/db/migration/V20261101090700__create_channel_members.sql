CREATE TABLE channel_members (
    channel_id uuid NOT NULL,
    user_id uuid NOT NULL,
    -- A position in the channel rather than a reference: the message that it names may be purged.
    last_read_message_id bigint NOT NULL DEFAULT 0,
    joined_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT channel_members_pkey PRIMARY KEY (channel_id, user_id),
    CONSTRAINT channel_members_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels (id) ON DELETE CASCADE,
    CONSTRAINT channel_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT channel_members_last_read_message_id_check CHECK (last_read_message_id >= 0)
);
CREATE INDEX channel_members_user_id_idx ON channel_members (user_id);
CREATE TRIGGER update_channel_members_updated_at BEFORE UPDATE ON channel_members
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
