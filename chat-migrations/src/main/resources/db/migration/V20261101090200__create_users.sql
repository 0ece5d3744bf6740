CREATE TABLE users (
    id uuid NOT NULL DEFAULT uuid_v7(),
    kind varchar(16) NOT NULL DEFAULT 'person',
    username varchar(64) NOT NULL,
    email varchar(254),
    canonical_email varchar(254),
    password_hash varchar(255),
    display_name varchar(80) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deactivated_at timestamptz,
    deleted_at timestamptz,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_kind_check CHECK (kind IN ('person', 'imported', 'bot', 'assistant', 'system')),
    CONSTRAINT users_username_check CHECK (username ~ '^[a-z0-9][a-z0-9._-]*$'),
    CONSTRAINT users_email_check CHECK ((email IS NULL) = (canonical_email IS NULL) AND email LIKE '%_@_%'),
    CONSTRAINT users_display_name_check CHECK (display_name <> ''),
    -- Only those who can log in have a password, and a living person always can.
    CONSTRAINT users_password_hash_check CHECK (
        CASE WHEN kind = 'person' AND deleted_at IS NULL
            THEN password_hash IS NOT NULL AND email IS NOT NULL
            ELSE password_hash IS NULL
        END)
);
CREATE UNIQUE INDEX users_username_key ON users (username) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX users_canonical_email_key ON users (canonical_email) WHERE deleted_at IS NULL;
CREATE TRIGGER update_users_updated_at BEFORE UPDATE ON users
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
