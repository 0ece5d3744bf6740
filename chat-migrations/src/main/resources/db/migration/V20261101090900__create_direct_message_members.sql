CREATE TABLE direct_message_members (
    channel_id uuid NOT NULL,
    user_id uuid NOT NULL,
    last_read_message_id bigint NOT NULL DEFAULT 0,
    joined_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT direct_message_members_pkey PRIMARY KEY (channel_id, user_id),
    CONSTRAINT direct_message_members_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES direct_message_channels (id) ON DELETE CASCADE,
    CONSTRAINT direct_message_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT direct_message_members_last_read_message_id_check CHECK (last_read_message_id >= 0)
);
CREATE INDEX direct_message_members_user_id_idx ON direct_message_members (user_id);
CREATE TRIGGER update_direct_message_members_updated_at BEFORE UPDATE ON direct_message_members
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
