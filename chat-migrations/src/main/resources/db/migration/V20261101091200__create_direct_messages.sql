CREATE TABLE direct_messages (
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
    CONSTRAINT direct_messages_pkey PRIMARY KEY (id),
    CONSTRAINT direct_messages_channel_id_id_key UNIQUE (channel_id, id),
    CONSTRAINT direct_messages_channel_id_created_at_key UNIQUE (channel_id, created_at),
    CONSTRAINT direct_messages_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES direct_message_channels (id) ON DELETE CASCADE,
    CONSTRAINT direct_messages_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    -- With the channel in the key, a reply cannot leave its root's channel.
    CONSTRAINT direct_messages_parent_id_fkey FOREIGN KEY (channel_id, parent_id) REFERENCES direct_messages (channel_id, id) ON DELETE CASCADE,
    CONSTRAINT direct_messages_deleted_by_fkey FOREIGN KEY (deleted_by) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT direct_messages_kind_check CHECK (kind IN ('message', 'notice')),
    CONSTRAINT direct_messages_content_check CHECK (
        CASE WHEN purged_at IS NULL THEN char_length(content) BETWEEN 1 AND 40000 ELSE content = '' END),
    CONSTRAINT direct_messages_parent_id_check CHECK (parent_id < id),
    CONSTRAINT direct_messages_also_to_channel_check CHECK (NOT also_to_channel OR parent_id IS NOT NULL),
    CONSTRAINT direct_messages_version_check CHECK (version >= 1),
    CONSTRAINT direct_messages_client_message_id_check CHECK (client_message_id <> ''),
    CONSTRAINT direct_messages_deleted_check CHECK (deleted_at IS NOT NULL OR (deleted_by IS NULL AND purged_at IS NULL))
);
CREATE UNIQUE INDEX direct_messages_user_id_client_message_id_key ON direct_messages (user_id, client_message_id)
    WHERE client_message_id IS NOT NULL;
CREATE INDEX direct_messages_timeline_idx ON direct_messages (channel_id, id) WHERE parent_id IS NULL OR also_to_channel;
CREATE INDEX direct_messages_parent_id_idx ON direct_messages (channel_id, parent_id, id) WHERE parent_id IS NOT NULL;
CREATE INDEX direct_messages_user_id_idx ON direct_messages (user_id);
CREATE INDEX direct_messages_deleted_by_idx ON direct_messages (deleted_by) WHERE deleted_by IS NOT NULL;
CREATE INDEX direct_messages_purge_idx ON direct_messages (deleted_at) WHERE deleted_at IS NOT NULL AND purged_at IS NULL;
CREATE INDEX direct_messages_created_at_idx ON direct_messages (created_at);
CREATE INDEX direct_messages_updated_at_idx ON direct_messages (updated_at);
CREATE TRIGGER update_direct_messages_updated_at BEFORE UPDATE ON direct_messages
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
