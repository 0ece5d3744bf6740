SET LOCAL lock_timeout = '5s';
-- Who did what to whom, for good. It names people and places without referring to them: an entry outlives what it is
-- about, and nothing that goes takes entries along.
CREATE TABLE audit_entries (
    id uuid NOT NULL DEFAULT uuid_v7(),
    action varchar(60) NOT NULL,
    actor_id uuid,
    session_id uuid,
    by_operator boolean NOT NULL DEFAULT false,
    workspace_id uuid,
    channel_id uuid,
    direct_message_id uuid,
    message_id bigint,
    user_id uuid,
    -- Never what somebody typed: ids, numbers and fixed words, the value beside the name.
    detail_names text[] NOT NULL DEFAULT '{}',
    detail_values text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT audit_entries_pkey PRIMARY KEY (id),
    CONSTRAINT audit_entries_action_check CHECK (action ~ '^[a-z]+\.[a-z_]+$'),
    CONSTRAINT audit_entries_channel_id_check CHECK (channel_id IS NULL OR direct_message_id IS NULL),
    CONSTRAINT audit_entries_detail_values_check CHECK (
        cardinality(detail_names) = cardinality(detail_values)
        AND array_to_string(detail_names || detail_values, '', ' ') ~ '^[a-zA-Z0-9_.:-]*$')
);
CREATE INDEX audit_entries_workspace_id_idx ON audit_entries (workspace_id, created_at, id);
CREATE INDEX audit_entries_actor_id_idx ON audit_entries (actor_id, created_at, id);
CREATE INDEX audit_entries_user_id_idx ON audit_entries (user_id, created_at, id);
CREATE INDEX audit_entries_created_at_idx ON audit_entries (created_at, id);
