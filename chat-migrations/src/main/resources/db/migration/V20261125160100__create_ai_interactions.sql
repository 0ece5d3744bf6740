SET LOCAL lock_timeout = '5s';
-- Questions to assistants: those that wait are the queue, the others tell what became of them. Input and output repeat
-- what the messages in message_ids say, and are emptied when one of these is purged.
CREATE TABLE ai_interactions (
    id uuid NOT NULL DEFAULT uuid_v7(),
    workspace_id uuid NOT NULL,
    channel_id uuid,
    direct_message_id uuid,
    message_id bigint NOT NULL,
    assistant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    outcome varchar(16) NOT NULL DEFAULT 'waiting',
    taken_until timestamptz,
    input text NOT NULL DEFAULT '',
    output text NOT NULL DEFAULT '',
    message_ids bigint[] NOT NULL DEFAULT '{}',
    answer_id bigint,
    model varchar(200) NOT NULL DEFAULT '',
    duration_ms bigint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    failure varchar(100),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ai_interactions_pkey PRIMARY KEY (id),
    CONSTRAINT ai_interactions_message_id_assistant_id_key UNIQUE (message_id, assistant_id),
    CONSTRAINT ai_interactions_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT ai_interactions_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES channels (id) ON DELETE CASCADE,
    CONSTRAINT ai_interactions_direct_message_id_fkey FOREIGN KEY (direct_message_id) REFERENCES direct_message_channels (id) ON DELETE CASCADE,
    CONSTRAINT ai_interactions_assistant_id_fkey FOREIGN KEY (assistant_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT ai_interactions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT ai_interactions_outcome_check CHECK (
        outcome IN ('waiting', 'asking', 'answered', 'failed', 'refused', 'withdrawn', 'expired')),
    CONSTRAINT ai_interactions_place_check CHECK (num_nonnulls(channel_id, direct_message_id) = 1),
    CONSTRAINT ai_interactions_taken_until_check CHECK ((outcome = 'asking') = (taken_until IS NOT NULL)),
    -- Nothing that was said is kept while it may still be purged from under the question.
    CONSTRAINT ai_interactions_input_check CHECK (outcome NOT IN ('waiting', 'asking') OR (input = '' AND output = '')),
    CONSTRAINT ai_interactions_duration_ms_check CHECK (duration_ms >= 0),
    CONSTRAINT ai_interactions_attempts_check CHECK (attempts >= 0),
    CONSTRAINT ai_interactions_failure_check CHECK (failure <> '')
);
CREATE INDEX ai_interactions_workspace_id_idx ON ai_interactions (workspace_id, id);
CREATE INDEX ai_interactions_channel_id_idx ON ai_interactions (channel_id) WHERE channel_id IS NOT NULL;
CREATE INDEX ai_interactions_direct_message_id_idx ON ai_interactions (direct_message_id)
    WHERE direct_message_id IS NOT NULL;
CREATE INDEX ai_interactions_assistant_id_idx ON ai_interactions (assistant_id);
CREATE INDEX ai_interactions_user_id_idx ON ai_interactions (user_id);
-- The queue, in the order of its questions.
CREATE INDEX ai_interactions_open_idx ON ai_interactions (message_id, id) WHERE outcome IN ('waiting', 'asking');
-- Where a message that is purged was repeated.
CREATE INDEX ai_interactions_message_ids_idx ON ai_interactions USING gin (message_ids);
CREATE TRIGGER update_ai_interactions_updated_at BEFORE UPDATE ON ai_interactions
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
