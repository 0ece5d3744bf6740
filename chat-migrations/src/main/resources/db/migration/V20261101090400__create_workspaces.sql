CREATE TABLE workspaces (
    id uuid NOT NULL DEFAULT uuid_v7(),
    name varchar(100) NOT NULL,
    legal_hold boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    deleted_by uuid,
    CONSTRAINT workspaces_pkey PRIMARY KEY (id),
    CONSTRAINT workspaces_deleted_by_fkey FOREIGN KEY (deleted_by) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT workspaces_name_check CHECK (name <> ''),
    CONSTRAINT workspaces_deleted_by_check CHECK (deleted_by IS NULL OR deleted_at IS NOT NULL)
);
CREATE INDEX workspaces_deleted_by_idx ON workspaces (deleted_by);
CREATE TRIGGER update_workspaces_updated_at BEFORE UPDATE ON workspaces
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
