SET LOCAL lock_timeout = '5s';
-- Who came by which invite, hence who invited whom.
CREATE TABLE invite_uses (
    invite_id uuid NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT invite_uses_pkey PRIMARY KEY (invite_id, user_id),
    CONSTRAINT invite_uses_invite_id_fkey FOREIGN KEY (invite_id) REFERENCES invites (id) ON DELETE CASCADE,
    CONSTRAINT invite_uses_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX invite_uses_user_id_idx ON invite_uses (user_id);
