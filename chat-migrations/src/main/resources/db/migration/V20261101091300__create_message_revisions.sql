-- What a message said before each edit; version is the one that was replaced.
CREATE TABLE message_revisions (
    message_id bigint NOT NULL,
    version integer NOT NULL,
    content text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT message_revisions_pkey PRIMARY KEY (message_id, version),
    CONSTRAINT message_revisions_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages (id) ON DELETE CASCADE,
    CONSTRAINT message_revisions_version_check CHECK (version >= 1),
    CONSTRAINT message_revisions_content_check CHECK (char_length(content) BETWEEN 1 AND 40000)
);

CREATE TABLE direct_message_revisions (
    message_id bigint NOT NULL,
    version integer NOT NULL,
    content text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT direct_message_revisions_pkey PRIMARY KEY (message_id, version),
    CONSTRAINT direct_message_revisions_message_id_fkey FOREIGN KEY (message_id) REFERENCES direct_messages (id) ON DELETE CASCADE,
    CONSTRAINT direct_message_revisions_version_check CHECK (version >= 1),
    CONSTRAINT direct_message_revisions_content_check CHECK (char_length(content) BETWEEN 1 AND 40000)
);
