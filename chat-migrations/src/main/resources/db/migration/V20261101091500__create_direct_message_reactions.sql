CREATE TABLE direct_message_reactions (
    id uuid NOT NULL DEFAULT uuid_v7(),
    message_id bigint NOT NULL,
    user_id uuid NOT NULL,
    emoji varchar(100) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT direct_message_reactions_pkey PRIMARY KEY (id),
    CONSTRAINT direct_message_reactions_message_id_user_id_emoji_key UNIQUE (message_id, user_id, emoji),
    CONSTRAINT direct_message_reactions_message_id_fkey FOREIGN KEY (message_id) REFERENCES direct_messages (id) ON DELETE CASCADE,
    CONSTRAINT direct_message_reactions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT direct_message_reactions_emoji_check CHECK (emoji <> '')
);
CREATE INDEX direct_message_reactions_user_id_idx ON direct_message_reactions (user_id);
