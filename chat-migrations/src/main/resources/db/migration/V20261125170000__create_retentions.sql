SET LOCAL lock_timeout = '5s';
-- For how many days messages are kept. A workspace without a row keeps them for ever, a channel as long as its workspace.
CREATE TABLE workspace_retentions (
    workspace_id uuid NOT NULL,
    days integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT workspace_retentions_pkey PRIMARY KEY (workspace_id),
    CONSTRAINT workspace_retentions_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT workspace_retentions_days_check CHECK (days BETWEEN 1 AND 36500)
);
CREATE TRIGGER update_workspace_retentions_updated_at BEFORE UPDATE ON workspace_retentions
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
CREATE TABLE channel_retentions (
    channel_id uuid NOT NULL,
    days integer NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT channel_retentions_pkey PRIMARY KEY (channel_id),
    CONSTRAINT channel_retentions_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels (id) ON DELETE CASCADE,
    CONSTRAINT channel_retentions_days_check CHECK (days BETWEEN 1 AND 36500)
);
CREATE TRIGGER update_channel_retentions_updated_at BEFORE UPDATE ON channel_retentions
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
