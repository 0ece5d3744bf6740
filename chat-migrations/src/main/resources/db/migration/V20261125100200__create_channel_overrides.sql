SET LOCAL lock_timeout = '5s';
-- What one channel allows or denies to all with a preset, to all with a custom role, or to one member.
CREATE TABLE channel_overrides (
    id uuid NOT NULL DEFAULT uuid_v7(),
    workspace_id uuid NOT NULL,
    channel_id uuid NOT NULL,
    preset varchar(16),
    role_id uuid,
    user_id uuid,
    allowed varchar(64)[] NOT NULL DEFAULT '{}',
    denied varchar(64)[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT channel_overrides_pkey PRIMARY KEY (id),
    CONSTRAINT channel_overrides_concerned_key UNIQUE NULLS NOT DISTINCT (channel_id, preset, role_id, user_id),
    CONSTRAINT channel_overrides_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels (id) ON DELETE CASCADE,
    CONSTRAINT channel_overrides_role_id_fkey FOREIGN KEY (workspace_id, role_id)
        REFERENCES workspace_roles (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT channel_overrides_user_id_fkey FOREIGN KEY (workspace_id, user_id)
        REFERENCES workspace_members (workspace_id, user_id) ON DELETE CASCADE,
    CONSTRAINT channel_overrides_preset_check CHECK (preset IN ('owner', 'admin', 'member', 'guest')),
    CONSTRAINT channel_overrides_concerned_check CHECK (num_nonnulls(preset, role_id, user_id) = 1),
    CONSTRAINT channel_overrides_denied_check CHECK (NOT allowed && denied),
    -- One that says nothing is removed.
    CONSTRAINT channel_overrides_allowed_check CHECK (cardinality(allowed) + cardinality(denied) > 0)
);
CREATE INDEX channel_overrides_role_id_idx ON channel_overrides (workspace_id, role_id);
CREATE INDEX channel_overrides_user_id_idx ON channel_overrides (workspace_id, user_id);
CREATE TRIGGER update_channel_overrides_updated_at BEFORE UPDATE ON channel_overrides
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
