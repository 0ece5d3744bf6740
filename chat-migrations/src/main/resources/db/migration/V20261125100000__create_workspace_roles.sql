SET LOCAL lock_timeout = '5s';
-- What a workspace adds to the presets that workspace_members.role names. Permissions are not listed here: a version
-- that knows more of them must not need another constraint.
CREATE TABLE workspace_roles (
    id uuid NOT NULL DEFAULT uuid_v7(),
    workspace_id uuid NOT NULL,
    name varchar(40) NOT NULL,
    rank integer NOT NULL,
    permissions varchar(64)[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT workspace_roles_pkey PRIMARY KEY (id),
    CONSTRAINT workspace_roles_workspace_id_id_key UNIQUE (workspace_id, id),
    CONSTRAINT workspace_roles_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT workspace_roles_name_check CHECK (name ~ '^[a-z0-9][a-z0-9_-]*$'),
    -- Strictly between guests and owners.
    CONSTRAINT workspace_roles_rank_check CHECK (rank BETWEEN 1 AND 999)
);
CREATE UNIQUE INDEX workspace_roles_workspace_id_name_key ON workspace_roles (workspace_id, name);
CREATE TRIGGER update_workspace_roles_updated_at BEFORE UPDATE ON workspace_roles
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
