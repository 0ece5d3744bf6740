SET LOCAL lock_timeout = '5s';
CREATE TABLE invites (
    id uuid NOT NULL DEFAULT uuid_v7(),
    workspace_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    role varchar(16) NOT NULL,
    -- Where it leads to besides the default channel. No references: what is gone by the time of accepting is left out.
    channel_ids uuid[] NOT NULL DEFAULT '{}',
    email varchar(254),
    canonical_email varchar(254),
    max_uses integer NOT NULL DEFAULT 1,
    uses integer NOT NULL DEFAULT 0,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT invites_pkey PRIMARY KEY (id),
    CONSTRAINT invites_code_hash_key UNIQUE (code_hash),
    CONSTRAINT invites_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT invites_created_by_fkey FOREIGN KEY (created_by) REFERENCES users (id) ON DELETE CASCADE,
    -- A SHA-256 digest: a code itself must never be stored.
    CONSTRAINT invites_code_hash_check CHECK (octet_length(code_hash) = 32),
    CONSTRAINT invites_role_check CHECK (role IN ('owner', 'admin', 'member', 'guest')),
    CONSTRAINT invites_email_check CHECK ((email IS NULL) = (canonical_email IS NULL) AND email LIKE '%_@_%'),
    CONSTRAINT invites_uses_check CHECK (uses BETWEEN 0 AND max_uses),
    CONSTRAINT invites_expires_at_check CHECK (expires_at > created_at)
);
CREATE INDEX invites_workspace_id_idx ON invites (workspace_id, id);
CREATE INDEX invites_created_by_idx ON invites (created_by);
CREATE INDEX invites_canonical_email_idx ON invites (canonical_email) WHERE canonical_email IS NOT NULL;
CREATE TRIGGER update_invites_updated_at BEFORE UPDATE ON invites
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
