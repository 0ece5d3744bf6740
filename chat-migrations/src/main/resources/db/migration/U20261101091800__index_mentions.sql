DROP INDEX direct_messages_mentions_idx;
DROP INDEX messages_mentions_idx;
