SET LOCAL lock_timeout = '5s';
-- What a workspace's assistant is told; the user as which it writes has its id. An empty model is the server's.
CREATE TABLE assistants (
    user_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    instructions text NOT NULL DEFAULT '',
    model varchar(200) NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT assistants_pkey PRIMARY KEY (user_id),
    CONSTRAINT assistants_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT assistants_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT assistants_instructions_check CHECK (char_length(instructions) <= 8000)
);
CREATE INDEX assistants_workspace_id_idx ON assistants (workspace_id, user_id);
CREATE TRIGGER update_assistants_updated_at BEFORE UPDATE ON assistants
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
