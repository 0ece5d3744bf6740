CREATE TABLE channels (
    id uuid NOT NULL DEFAULT uuid_v7(),
    workspace_id uuid NOT NULL,
    name varchar(80) NOT NULL,
    is_private boolean NOT NULL DEFAULT false,
    is_default boolean NOT NULL DEFAULT false,
    topic varchar(1000) NOT NULL DEFAULT '',
    purpose varchar(1000) NOT NULL DEFAULT '',
    legal_hold boolean NOT NULL DEFAULT false,
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    archived_at timestamptz,
    deleted_at timestamptz,
    deleted_by uuid,
    CONSTRAINT channels_pkey PRIMARY KEY (id),
    CONSTRAINT channels_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT channels_created_by_fkey FOREIGN KEY (created_by) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT channels_deleted_by_fkey FOREIGN KEY (deleted_by) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT channels_name_check CHECK (name ~ '^[a-z0-9][a-z0-9_-]*$'),
    CONSTRAINT channels_is_default_check CHECK (
        NOT is_default OR (NOT is_private AND archived_at IS NULL AND deleted_at IS NULL)),
    CONSTRAINT channels_deleted_by_check CHECK (deleted_by IS NULL OR deleted_at IS NOT NULL)
);
CREATE UNIQUE INDEX channels_workspace_id_name_key ON channels (workspace_id, name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX channels_default_key ON channels (workspace_id) WHERE is_default;
CREATE INDEX channels_workspace_id_idx ON channels (workspace_id, id);
CREATE INDEX channels_created_by_idx ON channels (created_by);
CREATE INDEX channels_deleted_by_idx ON channels (deleted_by);
CREATE TRIGGER update_channels_updated_at BEFORE UPDATE ON channels
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
