-- With what tells whether a message counts as unread in the index itself, counting does not visit the messages. It would
-- otherwise seem cheaper to go through those of all channels, by their primary key.
DROP INDEX messages_timeline_idx;
DROP INDEX direct_messages_timeline_idx;
CREATE INDEX messages_timeline_idx ON messages (channel_id, id)
    INCLUDE (user_id, kind, deleted_at) WHERE parent_id IS NULL OR also_to_channel;
CREATE INDEX direct_messages_timeline_idx ON direct_messages (channel_id, id)
    INCLUDE (user_id, kind, deleted_at) WHERE parent_id IS NULL OR also_to_channel;
