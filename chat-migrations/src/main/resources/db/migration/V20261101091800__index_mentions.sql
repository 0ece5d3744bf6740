-- Finds a member's unread mentions without going through all that is unread.
CREATE INDEX messages_mentions_idx ON messages (channel_id, id) WHERE cardinality(mentioned_user_ids) > 0;
CREATE INDEX direct_messages_mentions_idx ON direct_messages (channel_id, id) WHERE cardinality(mentioned_user_ids) > 0;
