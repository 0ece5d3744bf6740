SET LOCAL lock_timeout = '5s';
-- What people said of the moment. The one that has not ended is shown, until it expires.
CREATE TABLE status_history (
    id uuid NOT NULL DEFAULT uuid_v7(),
    user_id uuid NOT NULL,
    text varchar(100) NOT NULL DEFAULT '',
    emoji varchar(100),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    ended_at timestamptz,
    CONSTRAINT status_history_pkey PRIMARY KEY (id),
    CONSTRAINT status_history_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT status_history_text_check CHECK (text <> '' OR emoji IS NOT NULL),
    CONSTRAINT status_history_emoji_check CHECK (emoji <> ''),
    CONSTRAINT status_history_expires_at_check CHECK (expires_at > created_at)
);
CREATE INDEX status_history_user_id_idx ON status_history (user_id, id);
-- Nobody has more than one that has not ended.
CREATE UNIQUE INDEX status_history_user_id_key ON status_history (user_id) WHERE ended_at IS NULL;
CREATE TRIGGER update_status_history_updated_at BEFORE UPDATE ON status_history
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
