CREATE TABLE messages (
    id bigint NOT NULL DEFAULT nextval('message_ids'),
    channel_id uuid NOT NULL,
    user_id uuid NOT NULL,
    parent_id bigint,
    kind varchar(16) NOT NULL DEFAULT 'message',
    content text NOT NULL,
    also_to_channel boolean NOT NULL DEFAULT false,
    mentioned_user_ids uuid[] NOT NULL DEFAULT '{}',
    client_message_id varchar(100),
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    edited_at timestamptz,
    deleted_at timestamptz,
    deleted_by uuid,
    purged_at timestamptz,
    CONSTRAINT messages_pkey PRIMARY KEY (id),
    CONSTRAINT messages_channel_id_id_key UNIQUE (channel_id, id),
    CONSTRAINT messages_channel_id_created_at_key UNIQUE (channel_id, created_at),
    CONSTRAINT messages_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels (id) ON DELETE CASCADE,
    CONSTRAINT messages_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    -- With the channel in the key, a reply cannot leave its root's channel.
    CONSTRAINT messages_parent_id_fkey FOREIGN KEY (channel_id, parent_id) REFERENCES messages (channel_id, id) ON DELETE CASCADE,
    CONSTRAINT messages_deleted_by_fkey FOREIGN KEY (deleted_by) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT messages_kind_check CHECK (kind IN ('message', 'notice')),
    CONSTRAINT messages_content_check CHECK (
        CASE WHEN purged_at IS NULL THEN char_length(content) BETWEEN 1 AND 40000 ELSE content = '' END),
    CONSTRAINT messages_parent_id_check CHECK (parent_id < id),
    CONSTRAINT messages_also_to_channel_check CHECK (NOT also_to_channel OR parent_id IS NOT NULL),
    CONSTRAINT messages_version_check CHECK (version >= 1),
    CONSTRAINT messages_client_message_id_check CHECK (client_message_id <> ''),
    CONSTRAINT messages_deleted_check CHECK (deleted_at IS NOT NULL OR (deleted_by IS NULL AND purged_at IS NULL))
);
CREATE UNIQUE INDEX messages_user_id_client_message_id_key ON messages (user_id, client_message_id)
    WHERE client_message_id IS NOT NULL;
CREATE INDEX messages_timeline_idx ON messages (channel_id, id) WHERE parent_id IS NULL OR also_to_channel;
CREATE INDEX messages_parent_id_idx ON messages (channel_id, parent_id, id) WHERE parent_id IS NOT NULL;
CREATE INDEX messages_user_id_idx ON messages (user_id);
CREATE INDEX messages_deleted_by_idx ON messages (deleted_by) WHERE deleted_by IS NOT NULL;
CREATE INDEX messages_purge_idx ON messages (deleted_at) WHERE deleted_at IS NOT NULL AND purged_at IS NULL;
CREATE INDEX messages_created_at_idx ON messages (created_at);
CREATE INDEX messages_updated_at_idx ON messages (updated_at);
CREATE TRIGGER update_messages_updated_at BEFORE UPDATE ON messages
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
