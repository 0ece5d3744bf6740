SET LOCAL lock_timeout = '5s';
-- With the workspace in both keys, nobody holds the role of another workspace.
CREATE TABLE workspace_member_roles (
    workspace_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT workspace_member_roles_pkey PRIMARY KEY (workspace_id, user_id, role_id),
    CONSTRAINT workspace_member_roles_user_id_fkey FOREIGN KEY (workspace_id, user_id)
        REFERENCES workspace_members (workspace_id, user_id) ON DELETE CASCADE,
    CONSTRAINT workspace_member_roles_role_id_fkey FOREIGN KEY (workspace_id, role_id)
        REFERENCES workspace_roles (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX workspace_member_roles_role_id_idx ON workspace_member_roles (role_id, workspace_id, user_id);
