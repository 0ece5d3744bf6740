-- Reading on ends that something was marked as unread. Few ever are, so that this index stays small.
DROP INDEX CONCURRENTLY IF EXISTS notifications_marked_unread_idx;
CREATE INDEX CONCURRENTLY notifications_marked_unread_idx ON notifications (user_id, conversation_id) WHERE NOT is_read;
