CREATE TABLE direct_message_channels (
    id uuid NOT NULL DEFAULT uuid_v7(),
    workspace_id uuid NOT NULL,
    -- The members' ids in ascending order: the same people always share the same direct message.
    member_set uuid[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT direct_message_channels_pkey PRIMARY KEY (id),
    CONSTRAINT direct_message_channels_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT direct_message_channels_workspace_id_member_set_key UNIQUE (workspace_id, member_set),
    CONSTRAINT direct_message_channels_member_set_check CHECK (cardinality(member_set) BETWEEN 1 AND 9)
);
CREATE TRIGGER update_direct_message_channels_updated_at BEFORE UPDATE ON direct_message_channels
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
