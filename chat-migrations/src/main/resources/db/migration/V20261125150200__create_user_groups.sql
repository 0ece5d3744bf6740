SET LOCAL lock_timeout = '5s';
-- Members of a workspace who are mentioned together. A deleted group is gone: whom its mentions addressed stands in the
-- messages.
CREATE TABLE user_groups (
    id uuid NOT NULL DEFAULT uuid_v7(),
    workspace_id uuid NOT NULL,
    handle varchar(64) NOT NULL,
    name varchar(100) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT user_groups_pkey PRIMARY KEY (id),
    CONSTRAINT user_groups_workspace_id_handle_key UNIQUE (workspace_id, handle),
    CONSTRAINT user_groups_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT user_groups_handle_check CHECK (
        handle ~ '^[a-z0-9][a-z0-9._-]*$' AND handle NOT IN ('all', 'channel', 'here', 'everyone')),
    CONSTRAINT user_groups_name_check CHECK (name <> '')
);
CREATE TRIGGER update_user_groups_updated_at BEFORE UPDATE ON user_groups
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
CREATE TABLE user_group_members (
    group_id uuid NOT NULL,
    user_id uuid NOT NULL,
    joined_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT user_group_members_pkey PRIMARY KEY (group_id, user_id),
    CONSTRAINT user_group_members_group_id_fkey FOREIGN KEY (group_id) REFERENCES user_groups (id) ON DELETE CASCADE,
    CONSTRAINT user_group_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX user_group_members_user_id_idx ON user_group_members (user_id);
