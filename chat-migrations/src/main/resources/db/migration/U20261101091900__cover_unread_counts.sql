DROP INDEX direct_messages_timeline_idx;
DROP INDEX messages_timeline_idx;
CREATE INDEX direct_messages_timeline_idx ON direct_messages (channel_id, id) WHERE parent_id IS NULL OR also_to_channel;
CREATE INDEX messages_timeline_idx ON messages (channel_id, id) WHERE parent_id IS NULL OR also_to_channel;
